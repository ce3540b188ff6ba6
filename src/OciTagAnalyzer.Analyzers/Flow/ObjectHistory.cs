using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>The operations that certainly run on the object of a sink's call, in one expression or in consecutive statements.</summary>
/// <param name="Before">The steps before the call, in order: calls, creations and assignments.</param>
/// <param name="After">The steps after it.</param>
/// <param name="IsFromElsewhere">True if other code creates the object, and may have set its image or set it later.</param>
sealed record ObjectHistory(IReadOnlyList<IOperation> Before, IReadOnlyList<IOperation> After, bool IsFromElsewhere)
{
    /// <summary>The method that created the object, or that passes it to a callback; null if it is unknown.</summary>
    public IMethodSymbol? Creator { get; init; }

    /// <summary>True if there may be other steps before the call.</summary>
    public bool MayHaveEarlierSteps { get; init; }

    /// <summary>Returns the history of the object of <paramref name="match"/>.</summary>
    public static ObjectHistory Of(SinkMatch match)
    {
        ObjectExpression own = ObjectExpression.Around(match.Call);
        int at = own.IndexOf(match.Call);
        var expression = new ObjectHistory([.. own.Steps.Take(at)], [.. own.Steps.Skip(at + 1)], IsFromElsewhere: false)
        {
            Creator = own.Start is null ? CreatorIn(own.Steps) : null,
            MayHaveEarlierSteps = own.Start is not null,
        };
        if (!match.Row.HasPartsElsewhere)
        {
            return expression;
        }

        expression = expression with { IsFromElsewhere = own.Start is not null && own.Variable is null };
        return own.End.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => Kept(match, own, declarator.Symbol, declarator, expression),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation local, Parent: IExpressionStatementOperation } =>
                Kept(match, own, local.Local, local, expression),
            _ when own is { Variable: { } variable, Start: { } start } => WithUses(match, variable, start, expression),
            _ => expression,
        };
    }

    // The result of the expression is assigned to a variable: the object itself, or another one.
    static ObjectHistory Kept(SinkMatch match, ObjectExpression own, ISymbol variable, IOperation place, ObjectHistory expression)
    {
        bool isOther = ObjectExpression.IsOther(own.End.Type, own.Type);
        if (own is not { Variable: { } before, Start: { } start })
        {
            return isOther ? expression : WithUses(match, variable, place, expression);
        }

        return WithUses(match, before, start, expression);
    }

    static ObjectHistory WithUses(SinkMatch match, ISymbol variable, IOperation place, ObjectHistory expression)
    {
        IOperation? container = StatementBlock.Around(ObjectExpression.Around(match.Call).End);
        IReadOnlyList<VariableUse> uses = new VariableUses(match.Row, variable, container).Around(match.Call);
        bool isProperty = match.Row.Parameter is null;
        int position = place.Syntax.SpanStart;
        List<IOperation> before = StepsBefore(uses.Where(use => use.Position < position).Reverse(), out VariableUse? start, out bool hasUnknownSteps);
        IMethodSymbol? callback = CallbackCaller(match.Row, variable, place);
        bool isCreatedHere = place is not (ILocalReferenceOperation or IParameterReferenceOperation) ||
            IsAssigned(place) ||
            start is { } found && IsKnown(found, isProperty);

        return new(
            [.. before, .. expression.Before],
            [.. expression.After, .. StepsAfter(uses.Where(use => use.Position > position), isProperty)],
            expression.IsFromElsewhere || (!isCreatedHere && (isProperty || callback is null)))
        {
            MayHaveEarlierSteps = expression.MayHaveEarlierSteps &&
                (hasUnknownSteps || (start is null && callback is null) || IsInOtherFunction(variable, place)),
            Creator = expression.Creator ?? (start is { } started ? CreatorIn(started.Steps) : callback),
        };
    }

    static IMethodSymbol? CreatorIn(IReadOnlyList<IOperation> steps) =>
        steps.Count > 0 ? (steps[0] as IInvocationOperation)?.TargetMethod : null;

    static bool IsAssigned(IOperation place) => place.Parent is ISimpleAssignmentOperation assignment && assignment.Target == place;

    // Another method may have set a property before; a call that sets an image replaces the earlier one.
    static bool IsKnown(VariableUse start, bool isProperty) =>
        start.Kind == VariableUseKind.Starts && (!isProperty || start.Steps[0] is IObjectCreationOperation);

    // It is unknown when a function runs that uses a variable of another one.
    static bool IsInOtherFunction(ISymbol variable, IOperation place) => EnclosingFunction.Of(place) switch
    {
        IAnonymousFunctionOperation lambda => !SymbolEqualityComparer.Default.Equals(lambda.Symbol, variable.ContainingSymbol),
        ILocalFunctionOperation function => !SymbolEqualityComparer.Default.Equals(function.Symbol, variable.ContainingSymbol),
        _ => false,
    };

    static List<IOperation> StepsBefore(IEnumerable<VariableUse> backwards, out VariableUse? start, out bool hasUnknownSteps)
    {
        var steps = new List<IOperation>();
        start = null;
        hasUnknownSteps = false;
        bool isCertain = true;
        foreach (VariableUse use in backwards)
        {
            bool isStart = use.Kind is VariableUseKind.Starts or VariableUseKind.StartsUnknown;
            isCertain &= use.Kind != VariableUseKind.MayGive;
            hasUnknownSteps |= use.Kind is VariableUseKind.MayGive or VariableUseKind.Escapes or VariableUseKind.StartsUnknown;
            if (isCertain && (isStart || use.Kind == VariableUseKind.Gives))
            {
                steps.InsertRange(0, use.Steps);
            }

            if (isStart)
            {
                start = use;
                break;
            }
        }

        return steps;
    }

    static List<IOperation> StepsAfter(IEnumerable<VariableUse> uses, bool isProperty)
    {
        var steps = new List<IOperation>();
        foreach (VariableUse use in uses)
        {
            // The library reads the properties when it gets the object.
            if (use.Kind is VariableUseKind.Starts or VariableUseKind.StartsUnknown or VariableUseKind.MayGive ||
                (isProperty && use.Kind == VariableUseKind.Passed))
            {
                break;
            }

            steps.AddRange(use.Steps);
        }

        return steps;
    }

    // A library that passes an object to a callback uses it as the callback changed it.
    static IMethodSymbol? CallbackCaller(SinkRow row, ISymbol variable, IOperation place)
    {
        IOperation? function = place;
        while (function is not (null or IAnonymousFunctionOperation))
        {
            function = function.Parent;
        }

        return function is IAnonymousFunctionOperation lambda &&
            SymbolEqualityComparer.Default.Equals(lambda.Symbol, variable.ContainingSymbol) &&
            lambda.Parent is IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation call } argument } &&
            VariableUses.IsPassedToLibrary(row, argument)
                ? call.TargetMethod
                : null;
    }
}
