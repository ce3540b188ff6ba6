using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <content>Components of tuples, and the parts that a deconstruction or a pattern reads.</content>
sealed partial class ValueEvaluator
{
    const int MaxInnerRows = 4;

    int innerRows;

    // A part for now, since several components of the same tuple belong together.
    IReadOnlyList<TextValue>? ReadComponent(IOperation reference) => TupleRows.Of(reference) is { } row ? ReadComponent(row) : null;

    IReadOnlyList<TextValue> ReadComponent(TupleRows row)
    {
        (rows ??= []).Add(row);
        return [TextValue.Of(HoleOf(row.Use.Syntax) with { Read = row.Use.Syntax, Row = rows.Count - 1 })];
    }

    // var (image, tag) = …; is (var image, _), is [var image, ..]
    IReadOnlyList<TextValue> ReadPart(IOperation use, VariableAssignment assignment, int index)
    {
        IOperation value = assignment.Value;
        ITypeSymbol? type = assignment.Operation.Parent is IRecursivePatternOperation { NarrowedType: var narrowed } ? narrowed : value.Type;
        return type is { IsTupleType: true }
                ? ReadComponent(new TupleRows(Conversions.Within(value), IsElement: false, index, use) { Inner = assignment.Inner })
            : assignment.Inner.Count > 0 ? Unknown(use)
            : ElementType.Of(type) is not null ? EvaluateElements(value, Key(index), use)
            : ReadDeconstructed(use, type, index) ?? Unknown(use);
    }

    static string Key(int index) => index.ToString(CultureInfo.InvariantCulture);

    IReadOnlyList<TextValue> WithRows(IOperation whole, IReadOnlyList<TextValue> values)
    {
        TupleRows[] all = [.. rows!];
        rows = null;
        return All(whole, values.Select(value => WithRows(whole, all, value)));
    }

    // Each tuple gives one value; if the tuples are unknown, so are the parts.
    IReadOnlyList<TextValue> WithRows(IOperation whole, TupleRows[] all, TextValue value)
    {
        if (value.Pieces.Select(piece => piece.Row).FirstOrDefault(row => row is not null) is not { } first)
        {
            return [value];
        }

        TupleRows tuple = all[first];
        GivenRow[] sources = [.. GivenRows(tuple).Take(MaxValues + 1)];
        if (sources.Length > MaxValues)
        {
            return Unknown(whole);
        }

        IReadOnlyList<TextValue>[] given = [.. sources.Select(row => WithRow(whole, all, value, tuple, row))];

        // A choice between parts of a text and defaults: colon < 0 ? (image, "latest") : (image[..colon], image[(colon + 1)..])
        bool isComputed = !tuple.IsElement && given.Length > 1 && given.Any(values => values.Any(IsComputed));
        return isComputed ? Unknown(whole) : All(whole, given.SelectMany(values => values.Select(one => WithRows(whole, all, one))));
    }

    static bool IsComputed(TextValue value) => value.Pieces.Any(piece => piece is { Text: null, Source: null, ElementOf: null, Key: null, Row: null });

    IReadOnlyList<TextValue> WithRow(IOperation whole, TupleRows[] all, TextValue value, TupleRows tuple, GivenRow row)
    {
        IReadOnlyList<TextValue> given = [TextValue.Empty];
        foreach (ValuePiece piece in value.Pieces)
        {
            given = Join(whole, given, piece.Row is { } at && IsSame(all[at], tuple) ? Component(row, all[at]) : [TextValue.Of(piece)]);
        }

        return given;
    }

    static bool IsSame(TupleRows one, TupleRows other) => one.IsElement == other.IsElement && one.Source.Syntax == other.Source.Syntax;

    // The elements of a dictionary are its values, the second components of its pairs.
    IReadOnlyList<TextValue> Component(GivenRow row, TupleRows component)
    {
        IOperation source = Conversions.Within(row.Operation);
        IOperation? part = row.IsCollection ? null
            : source is ITupleOperation { Elements: var elements } ? elements.ElementAtOrDefault(component.Index)
            : component is { IsElement: true, Index: 1 } && source.Type is { SpecialType: SpecialType.System_String } ? source
            : null;
        part = part is null ? null : TuplePath.In(part, component.Inner);
        if (part is null && component.Inner.Count > 0)
        {
            return [TextValue.Of(HoleOf(component.Use.Syntax))];
        }

        if (part is null)
        {
            ITypeSymbol? type = row.IsCollection ? ElementType.Of(source.Type) : source.Type;
            return ReadDeconstructed(component.Use, type, component.Index) ?? (type is { IsTupleType: true } && !row.IsCollection
                ? [TextValue.Of(ElementHole(component.Use, source, Key(component.Index)))]
                : [TextValue.Of(HoleOf(component.Use.Syntax))]);
        }

        IReadOnlyList<TextValue> values = row.Calls.Aggregate(Evaluate(part), (given, call) => WithArguments(call, call.TargetMethod, given));
        return rows is null ? values : WithInnerRows(part, values);
    }

    // A component may be a component of another tuple; in a loop, of the same one.
    IReadOnlyList<TextValue> WithInnerRows(IOperation part, IReadOnlyList<TextValue> values)
    {
        if (++innerRows > MaxInnerRows)
        {
            rows = null;
        }

        IReadOnlyList<TextValue> given = rows is null ? Unknown(part) : WithRows(part, values);
        innerRows--;
        return given;
    }

    IEnumerable<GivenRow> GivenRows(TupleRows tuple) => tuple.IsElement
        ? new CollectionElements(DeclaredCollection).Of(tuple.Source).SelectMany(element =>
            element.IsCollection ? GivenElements(element.Operation) : GivenRows(element.Operation, [], 0))
        : GivenRows(tuple.Source, [], 0);

    // The tuples that a function of the project returns.
    IEnumerable<GivenRow> GivenElements(IOperation collection) =>
        collection is IInvocationOperation call && Returned(call) is { } returned
            ? returned.SelectMany(one => ReturnedExpressions.AreElements((ExpressionSyntax)one.Syntax)
                ? [new GivenRow(one, [call])]
                : new CollectionElements(DeclaredCollection).Of(one).Select(element => new GivenRow(element.Operation, [call], element.IsCollection)))
            : [new GivenRow(collection, [], IsCollection: true)];

    IEnumerable<GivenRow> GivenRows(IOperation source, IReadOnlyList<IInvocationOperation> calls, int depth)
    {
        IOperation operation = Conversions.Within(source);
        IOperation[]? choices = depth >= MaxDepth ? null : operation switch
        {
            IAwaitOperation { Operation: var task } => [task],
            IConditionalOperation { WhenFalse: { } whenFalse } choice => [choice.WhenTrue, whenFalse],
            ICoalesceOperation choice => [choice.Value, choice.WhenNull],
            ISwitchExpressionOperation choice => [.. choice.Arms.Select(arm => arm.Value)],
            IThrowOperation => [],
            ILocalReferenceOperation local => AssignedTo(local),
            _ when (PassedText.Of(operation) ?? TaskResult.Of(operation)) is { } passed => [passed],
            IFieldReferenceOperation { Field.IsReadOnly: true } or IPropertyReferenceOperation { Property.SetMethod: null } =>
                InitializerOf((IMemberReferenceOperation)operation) is { } declared ? [declared] : null,
            _ => null,
        };
        if (choices is not null)
        {
            return choices.SelectMany(choice => GivenRows(choice, calls, depth + 1));
        }

        // A method that calls itself gives no other tuples.
        return operation is IInvocationOperation call && Returned(call) is { } returned && !calls.Any(outer => IsSame(outer, call))
            ? returned.SelectMany(one => GivenRows(one, [call, .. calls], depth + 1))
            : [new(operation, calls)];
    }

    static bool IsSame(IInvocationOperation one, IInvocationOperation other) =>
        SymbolEqualityComparer.Default.Equals(one.TargetMethod.OriginalDefinition, other.TargetMethod.OriginalDefinition);

    // Null if a component is assigned by itself.
    static IOperation[]? AssignedTo(ILocalReferenceOperation local) =>
        !TupleRows.IsChanged(local) && AssignedValues.Reaching(local, local.Local) is { Assignments: { Count: > 0 } assignments } &&
        assignments.All(assignment => assignment is { Target: null, Part: null })
            ? [.. assignments.Select(assignment => assignment.Value)]
            : null;

    // Null if another class may override the method, or its body cannot be bound here.
    IOperation[]? Returned(IInvocationOperation call)
    {
        if (!IsOwn(call.TargetMethod) || Overriding.IsPossibleFor(call.TargetMethod))
        {
            return null;
        }

        ExpressionSyntax[] expressions = [.. ReturnedExpressions.Of(call.TargetMethod.OriginalDefinition, cancellation).Take(MaxValues + 1)];
        IOperation?[] returned = expressions.Length > MaxValues ? [] : [.. expressions.Select(expression => OperationOf(expression, call))];
        return returned.Length == 0 || returned.Any(one => one is null) ? null : [.. returned.OfType<IOperation>()];
    }

    IOperation? InitializerOf(IMemberReferenceOperation member) => (member.Member switch
    {
        IFieldSymbol field => MemberInitializer.Of(field, cancellation),
        IPropertySymbol property when !Overriding.IsPossibleFor(property) => MemberInitializer.Of(property, cancellation),
        _ => null,
    }) is { } written ? OperationOf(written, member) : null;

    // The property of a positional parameter, or what the method Deconstruct assigns to its parameter; null for a type without either.
    IReadOnlyList<TextValue>? ReadDeconstructed(IOperation use, ITypeSymbol? type, int index)
    {
        if (type is null || !IsOwn(type) || Deconstruction.MethodOf(type, index) is not { } method)
        {
            return null;
        }

        return Deconstruction.PropertyOf(method, index) is { } property
            ? [TextValue.Of(HoleOf(use.Syntax) with { Source = property.OriginalDefinition, Holder = new(type, []), Read = use.Syntax })]
            : ReadAtExits(use, method.OriginalDefinition, index);
    }

    // A tuple, or a collection of tuples that is unknown.
    readonly record struct GivenRow(IOperation Operation, IReadOnlyList<IInvocationOperation> Calls, bool IsCollection = false);
}
