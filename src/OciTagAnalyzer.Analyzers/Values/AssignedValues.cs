using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The assignments of a local variable or parameter whose values a use of it may have.</summary>
/// <param name="Assignments">The declarations and assignments that may give the value.</param>
/// <param name="MayBeInitial">True if no assignment certainly runs before the use, so a parameter may have the argument's value.</param>
sealed record AssignedValues(IReadOnlyList<VariableAssignment> Assignments, bool MayBeInitial)
{
    // With more exits, any assignment may be the last one.
    const int MaxExits = 64;

    /// <summary>Returns the assignments that reach <paramref name="use"/> of <paramref name="variable"/>; null if code may assign an unknown value.</summary>
    public static AssignedValues? Reaching(IOperation use, ISymbol variable) => To(use, variable) switch
    {
        null => null,
        [] => new([], MayBeInitial: true),
        [var only] when variable is ILocalSymbol => new([only], MayBeInitial: false),
        var all => Among(all, use, use.Syntax.SpanStart),
    };

    /// <summary>
    /// Returns the assignments that reach the exits of the function with this <paramref name="body"/>; null if code may assign an unknown value to
    /// <paramref name="parameter"/>.
    /// </summary>
    public static AssignedValues? AtExits(IOperation body, IParameterSymbol parameter)
    {
        if (To(body, parameter) is not { } all)
        {
            return null;
        }

        IOperation[] returns = [.. Returns(body)];
        if (returns.Length > MaxExits)
        {
            return new(all, MayBeInitial: false);
        }

        IEnumerable<AssignedValues> atReturns = returns.Select(exit => Among(all, exit, exit.Syntax.Span.End));
        AssignedValues[] exits = [.. EndsWithExit(body) ? atReturns : atReturns.Append(Among(all, body, body.Syntax.Span.End))];
        return new([.. exits.SelectMany(exit => exit.Assignments).Distinct()], exits.Any(exit => exit.MayBeInitial));
    }

    // A function that returns true or false gives no value if it returns false.
    static IEnumerable<IOperation> Returns(IOperation body)
    {
        IReturnOperation[] all =
        [
            .. body.Descendants().OfType<IReturnOperation>()
                .Where(returned => !returned.IsImplicit && EnclosingFunction.Of(returned) == EnclosingFunction.Of(body)),
        ];
        IReturnOperation[] successes = [.. all.Where(returned => returned.ReturnedValue?.ConstantValue is not { HasValue: true, Value: false })];
        return successes.Length == 0 ? all : successes;
    }

    static bool EndsWithExit(IOperation body) =>
        body is IBlockOperation { Operations: [.., var last] } &&
        last is IReturnOperation { IsImplicit: false } or IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation };

    // In source order.
    static List<VariableAssignment>? To(IOperation use, ISymbol variable)
    {
        List<VariableAssignment> all = [];
        foreach (IOperation operation in EnclosingMember.OperationsAround(use))
        {
            if (VariableAssignment.Of(operation, variable) is { } assignment)
            {
                // It is unknown when another function runs.
                if (EnclosingFunction.Of(operation) is { } function && !Contains(function, use))
                {
                    return null;
                }

                all.Add(assignment);
            }
            else if (VariableAssignment.MayAssign(operation, variable))
            {
                return null;
            }
        }

        return all;
    }

    static AssignedValues Among(List<VariableAssignment> all, IOperation use, int position)
    {
        VariableAssignment[] possible = [.. all.Where(assignment => MayRunBefore(assignment.Operation, use, position))];

        // The last assignment that certainly runs before the use replaces all earlier ones.
        VariableAssignment? last = possible
            .Where(assignment => assignment.IsComplete && AlwaysRunsBefore(assignment.Operation, use, position))
            .OrderBy(assignment => assignment.Operation.Syntax.Span.End)
            .LastOrDefault();
        return last is null
            ? new(possible, MayBeInitial: true)
            : new([.. possible.Where(assignment => assignment == last || !IsReplaced(assignment.Operation, last.Operation))], MayBeInitial: false);
    }

    static bool IsReplaced(IOperation assignment, IOperation last) =>
        assignment.Syntax.Span.End <= last.Syntax.SpanStart && EnclosingFunction.Of(assignment) == EnclosingFunction.Of(last);

    /// <summary>True if <paramref name="assignment"/> certainly runs before <paramref name="use"/>, unless an exception is thrown.</summary>
    public static bool AlwaysRunsBefore(IOperation assignment, IOperation use) =>
        EnclosingFunction.Of(assignment) == EnclosingFunction.Of(use) && AlwaysRunsBefore(assignment, use, use.Syntax.SpanStart);

    static bool AlwaysRunsBefore(IOperation assignment, IOperation use, int position) =>
        assignment.Syntax.Span.End <= position && StatementBlock.Around(assignment) is { } block && Contains(block, use);

    // A later assignment reaches the use in the next round of a loop, or if one of the two is in another function.
    static bool MayRunBefore(IOperation assignment, IOperation use, int position) =>
        assignment.Syntax.Span.End <= position
        || EnclosingFunction.Of(assignment) != EnclosingFunction.Of(use)
        || LoopAround(use, assignment);

    static bool LoopAround(IOperation use, IOperation assignment)
    {
        for (IOperation? around = use.Parent; around is not null; around = around.Parent)
        {
            if (around is ILoopOperation && Contains(around, assignment))
            {
                return true;
            }
        }

        return false;
    }

    static bool Contains(IOperation outer, IOperation inner)
    {
        for (IOperation? current = inner; current is not null; current = current.Parent)
        {
            if (current == outer)
            {
                return true;
            }
        }

        return false;
    }
}
