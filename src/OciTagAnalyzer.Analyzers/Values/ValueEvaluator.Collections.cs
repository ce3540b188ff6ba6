using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <content>Elements of collections and components of tuples.</content>
sealed partial class ValueEvaluator
{
    // A part for now, since several components of the same tuple belong together.
    IReadOnlyList<TextValue>? ReadComponent(IOperation reference)
    {
        if (TupleRows.Of(reference) is not { } row)
        {
            return null;
        }

        (rows ??= []).Add(row);
        return [TextValue.Of(ValuePiece.Hole(HoleName(reference.Syntax)) with { Read = reference.Syntax, Row = rows.Count - 1 })];
    }

    IReadOnlyList<TextValue> WithRows(IOperation whole, IReadOnlyList<TextValue> values)
    {
        TupleRows[] all = [.. rows!];
        rows = null;
        return All(whole, values.Select(value => WithRows(all, value)));
    }

    // Each tuple gives one value; if the tuples are unknown, so are the parts.
    IReadOnlyList<TextValue> WithRows(TupleRows[] all, TextValue value)
    {
        if (value.Pieces.Select(piece => piece.Row).FirstOrDefault(row => row is not null) is not { } first)
        {
            return [value];
        }

        TupleRows tuple = all[first];
        IEnumerable<IOperation> sources = tuple.IsElement
            ? new CollectionElements(DeclaredCollection).Of(tuple.Source).Select(element => element.Operation)
            : [tuple.Source];
        return
        [
            .. sources.SelectMany(source => WithRows(all, value.With(i => value.Pieces[i] is { Row: { } row } piece && IsSame(all[row], tuple)
                ? Component(source, all[row].Index) ?? TextValue.Of(piece with { Row = null })
                : null))),
        ];
    }

    static bool IsSame(TupleRows one, TupleRows other) => one.IsElement == other.IsElement && one.Source.Syntax == other.Source.Syntax;

    // The elements of a dictionary are its values, the second components of its pairs.
    TextValue? Component(IOperation source, int index)
    {
        IOperation? component = Conversions.Within(source) is ITupleOperation { Elements: var elements } ? elements.ElementAtOrDefault(index)
            : index == 1 && source.Type is { SpecialType: SpecialType.System_String } ? source
            : null;
        return component is not null && Evaluate(component) is [var only] && only.Pieces.All(piece => piece.Row is null) ? only : null;
    }

    // Null if the operation is no element of a collection, or nothing is known about the collection.
    IReadOnlyList<TextValue>? ReadElement(IOperation operation)
    {
        if (external.KeyOf(operation) is not null || CollectionOf(operation) is not { } collection)
        {
            return null;
        }

        return Through(operation, operation, () => EvaluateElements(collection, ElementKey.Of(operation), operation));
    }

    // A key of a section that is only known at run time may be any.
    IOperation? CollectionOf(IOperation operation) =>
        ElementAccess.CollectionOf(operation) is { } collection && !external.IsSection(collection.Type) ? collection : null;

    /// <summary>Returns all possible values of the elements of <paramref name="collection"/> with this key or index; <c>*</c> for any.</summary>
    public IReadOnlyList<TextValue> EvaluateElements(IOperation collection, string key = ExternalKey.AnySegment) =>
        EvaluateElements(collection, key, collection);

    IReadOnlyList<TextValue> EvaluateElements(IOperation collection, string key, IOperation use)
    {
        var values = new List<TextValue>();
        foreach (CollectionElement element in new CollectionElements(DeclaredCollection).Of(collection, key))
        {
            IReadOnlyList<TextValue> each = !element.IsCollection ? Evaluate(element.Operation)
                : (element.Operation is IInvocationOperation call && IsOwn(call.TargetMethod) ? ReadReturned(call, key, use) : null)
                    ?? [TextValue.Of(ElementHole(use, element.Operation, key))];
            values.AddRange(each);
            if (values.Count > MaxElements)
            {
                return Unknown(use);
            }
        }

        return values;
    }

    // A list that other code can change is not its initializer only.
    IOperation? DeclaredCollection(IMemberReferenceOperation member)
    {
        ExpressionSyntax? written = member.Member switch
        {
            IFieldSymbol { IsReadOnly: true } field => MemberInitializer.Of(field, cancellation),
            IPropertySymbol { SetMethod: null } property when !Overriding.IsPossibleFor(property) => MemberInitializer.Of(property, cancellation),
            _ => null,
        };
        return written is null || ElementChange.MayBeIn(member, cancellation) ? null : OperationOf(written, member);
    }
}
