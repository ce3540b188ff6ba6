using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>
/// Evaluates an operation to the literals that its string consists of: one <see cref="TextValue"/>
/// for each possible value. Unknown parts are holes, never guesses.
/// </summary>
/// <param name="compilation">The compilation that contains the operation.</param>
/// <param name="external">Recognizes values that code reads from outside.</param>
/// <param name="code">The code of other files; null during the analysis of an operation, when only its own file can be bound.</param>
/// <param name="cancellation">Cancels the evaluation.</param>
sealed partial class ValueEvaluator(Compilation compilation, IExternalValues external, IBoundCode? code, CancellationToken cancellation)
{
    // Beyond these limits a value counts as unknown.
    const int MaxDepth = 12;
    const int MaxSteps = 1000;
    const int MaxElements = 5000;
    internal const int MaxValues = 32;

    // Allocated when needed, since most values are literals. Contains symbols, and the assignments of variables.
    HashSet<object>? visited;
    int depth;
    int steps;

    // The last value that was asked for, since several questions about a sink need the same one.
    (IOperation Operation, IReadOnlyList<TextValue> Values) last;

    // The tuples whose components are parts of the values that are being evaluated.
    List<TupleRows>? rows;

    /// <summary>Returns all possible values of <paramref name="operation"/>; none if it is null or throws.</summary>
    public IReadOnlyList<TextValue> Evaluate(IOperation operation)
    {
        cancellation.ThrowIfCancellationRequested();
        bool isFirst = depth == 0 && visited is not { Count: > 0 };
        if (isFirst && operation == last.Operation)
        {
            return last.Values;
        }

        steps = depth == 0 ? 0 : steps + 1;
        if (steps > MaxSteps)
        {
            return [TextValue.Of(HoleOf(operation.Syntax))];
        }

        if (depth >= MaxDepth)
        {
            return Unknown(operation);
        }

        depth++;
        try
        {
            IReadOnlyList<TextValue> values = ReadUnbounded(operation);
            values = depth == 1 && rows is not null ? WithRows(operation, values) : values;
            if (isFirst)
            {
                last = (operation, values);
            }

            return values;
        }
        finally
        {
            depth--;
        }
    }

    IReadOnlyList<TextValue> ReadUnbounded(IOperation operation) => operation switch
    {
        IConversionOperation { OperatorMethod: { } conversion } when IsOwn(conversion) && ChangedText.MayBeMadeBy(conversion, cancellation) =>
            Unknown(operation),
        IConversionOperation { OperatorMethod: { } conversion } converted when IsOwn(conversion) => ReadConverted(converted, conversion),
        IConversionOperation conversion => Evaluate(conversion.Operand),
        IAwaitOperation awaited => Evaluate(awaited.Operation),
        IThrowOperation => [],
        ILiteralOperation literal => ReadLiteral(literal),
        IInterpolatedStringOperation interpolated => ReadInterpolation(interpolated),
        IInterpolatedStringHandlerCreationOperation handler => Evaluate(handler.Content),
        _ when PassedText.Of(operation) is { } text => Evaluate(text),
        _ when external.DefaultOf(operation) is { } whenAbsent => [.. Unknown(operation), .. Evaluate(whenAbsent)],
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => ReadConcatenation(sum),
        IInvocationOperation call when TextCall.Of(call) is { } text => ReadText(call, text),
        IInvocationOperation call => ReadCall(call),
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => Either(conditional, [conditional.WhenTrue, whenFalse]),
        IConditionalAccessOperation { WhenNotNull: var value } => Evaluate(value),
        ICoalesceOperation coalesce => Either(coalesce, [coalesce.Value, coalesce.WhenNull]),
        ISwitchExpressionOperation choice => Either(choice, [.. choice.Arms.Select(arm => arm.Value)]),
        ISimpleAssignmentOperation assignment => Evaluate(assignment.Value),
        ICoalesceAssignmentOperation assignment => Either(assignment, [assignment.Target, assignment.Value]),
        ILocalReferenceOperation local => ReadLocal(local),
        IFieldReferenceOperation field => ReadField(field),
        IPropertyReferenceOperation property => ReadProperty(property),
        IParameterReferenceOperation parameter => ReadParameter(parameter),
        IArrayElementReferenceOperation => ReadElement(operation) ?? Unknown(operation),
        IArgumentOperation argument => ReadGiven(argument),
        IDelegateCreationOperation creation => Evaluate(creation.Target),
        IAnonymousFunctionOperation or IMethodReferenceOperation => ReadDelegate(operation),
        IObjectCreationOperation creation when HeldValue.IsHolder(creation.Type) => Either(creation, [.. HeldValue.In(creation)]),
        _ => ReadConstant(operation),
    };

    // A value that depends on itself is unknown.
    IReadOnlyList<TextValue> Through(IOperation reference, object place, Func<IReadOnlyList<TextValue>> read)
    {
        if (!(visited ??= new(SymbolOrReferenceComparer.Instance)).Add(place))
        {
            return [TextValue.Of(Hole(reference) with { Source = null })];
        }

        IReadOnlyList<TextValue> values = read();
        _ = visited.Remove(place);

        // If the value is unknown, a message shows the name.
        return [.. values.Select(value => value.IsUnknown ? TextValue.Of(value.Pieces[0] with { HoleName = Hole(reference).HoleName }) : value)];
    }

    IReadOnlyList<TextValue> Either(IOperation choice, IOperation[] branches) => All(choice, branches.Select(Evaluate));

    IReadOnlyList<TextValue> All(IOperation choice, IEnumerable<IReadOnlyList<TextValue>> branches)
    {
        var values = new List<TextValue>();
        foreach (IReadOnlyList<TextValue> branch in branches)
        {
            values.AddRange(branch);
            if (values.Count > MaxValues)
            {
                return Unknown(choice);
            }
        }

        return values;
    }
}
