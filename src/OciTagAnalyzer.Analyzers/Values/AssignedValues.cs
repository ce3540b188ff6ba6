using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The assignments of a local variable or parameter whose values a use of it may have.</summary>
/// <param name="Assignments">The declarations and assignments that may give the value.</param>
/// <param name="MayBeInitial">True if no assignment certainly runs before the use, so a parameter may have the argument's value.</param>
sealed record AssignedValues(IReadOnlyList<VariableAssignment> Assignments, bool MayBeInitial)
{
    /// <summary>Returns the assignments that reach <paramref name="use"/> of <paramref name="variable"/>; null if code may assign an unknown value.</summary>
    public static AssignedValues? Reaching(IOperation use, ISymbol variable)
    {
        List<VariableAssignment>? all = null;
        foreach (IOperation operation in EnclosingMember.OperationsAround(use))
        {
            if (VariableAssignment.Of(operation, variable) is { } assignment)
            {
                // It is unknown when another function runs.
                if (EnclosingFunction.Of(operation) is { } function && !Contains(function, use))
                {
                    return null;
                }

                (all ??= []).Add(assignment);
            }
            else if (VariableAssignment.MayAssign(operation, variable))
            {
                return null;
            }
        }

        return all switch
        {
            null => new([], MayBeInitial: true),
            [var only] when variable is ILocalSymbol => new([only], MayBeInitial: false),
            _ => Among(all, use),
        };
    }

    static AssignedValues Among(List<VariableAssignment> all, IOperation use)
    {
        VariableAssignment[] possible = [.. all.Where(assignment => MayRunBefore(assignment.Operation, use))];

        // The last assignment that certainly runs before the use replaces all earlier ones.
        VariableAssignment? last = possible
            .Where(assignment => assignment.IsComplete && AlwaysRunsBefore(assignment.Operation, use))
            .OrderBy(assignment => assignment.Operation.Syntax.Span.End)
            .LastOrDefault();
        return last is null
            ? new(possible, MayBeInitial: true)
            : new([.. possible.Where(assignment => assignment == last || !IsReplaced(assignment.Operation, last.Operation))], MayBeInitial: false);
    }

    static bool IsReplaced(IOperation assignment, IOperation last) =>
        assignment.Syntax.Span.End <= last.Syntax.SpanStart && EnclosingFunction.Of(assignment) == EnclosingFunction.Of(last);

    static bool AlwaysRunsBefore(IOperation assignment, IOperation use) =>
        assignment.Syntax.Span.End <= use.Syntax.SpanStart && BlockOf(assignment) is { } block && Contains(block, use);

    // A later assignment reaches the use in the next round of a loop, or if one of the two is in another function.
    static bool MayRunBefore(IOperation assignment, IOperation use) =>
        assignment.Syntax.Span.End <= use.Syntax.SpanStart
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

    // Null if the assignment is only a part of a statement that may not run it.
    static IOperation? BlockOf(IOperation assignment)
    {
        IOperation? current = assignment.Parent;
        while (current is IVariableDeclarationOperation or IVariableDeclarationGroupOperation or IExpressionStatementOperation or IUsingDeclarationOperation)
        {
            current = current.Parent;
        }

        return current is IBlockOperation or ISwitchCaseOperation ? current : null;
    }
}
