using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <content>Elements of collections.</content>
sealed partial class ValueEvaluator
{
    // Null if the operation is no element of a collection, or nothing is known about the collection.
    IReadOnlyList<TextValue>? ReadElement(IOperation operation)
    {
        if (external.KeyOf(operation) is not null || CollectionOf(operation) is not { } collection)
        {
            return null;
        }

        return Through(operation, operation, () => All(
            operation, ElementAccess.DefaultsOf(operation).Select(Evaluate).Prepend(EvaluateElements(collection, ElementKey.Of(operation), operation))));
    }

    // A key of a section that is only known at run time may be any.
    IOperation? CollectionOf(IOperation operation) =>
        ElementAccess.CollectionOf(operation) is { } collection && !external.IsSection(collection.Type) ? collection : null;

    /// <summary>Returns all possible values of <paramref name="value"/>, or of its elements if it is a collection.</summary>
    public IReadOnlyList<TextValue> EvaluateAll(IOperation value) =>
        value.Type is { SpecialType: SpecialType.System_String } ? Evaluate(value) : EvaluateElements(value);

    /// <summary>Returns the operations that give the elements of <paramref name="collection"/>, as far as they are in the code at hand.</summary>
    public IEnumerable<IOperation> ElementsOf(IOperation collection) =>
        new CollectionElements(DeclaredCollection).Of(collection).Where(element => !element.IsCollection).Select(element => element.Operation);

    /// <summary>Returns all possible values of the elements of <paramref name="collection"/> with this key or index; <c>*</c> for any.</summary>
    public IReadOnlyList<TextValue> EvaluateElements(IOperation collection, string key = ExternalKey.AnySegment) =>
        EvaluateElements(collection, key, collection);

    IReadOnlyList<TextValue> EvaluateElements(IOperation collection, string key, IOperation use)
    {
        var values = new List<TextValue>();
        foreach (CollectionElement element in new CollectionElements(DeclaredCollection).Of(collection, key))
        {
            IReadOnlyList<TextValue> each = !element.IsCollection ? EvaluateElement(element.Operation, key)
                : element.Operation switch
                {
                    IInvocationOperation call when IsOwn(call.TargetMethod) => ReadReturned(call, key, use),
                    IPropertyReferenceOperation { Property: { SetMethod: null } property } read when IsOwn(property) && !Overriding.IsPossibleFor(property) =>
                        ReadReturned(read, property.OriginalDefinition, key, use),
                    _ => null,
                } ?? [TextValue.Of(ElementHole(use, element.Operation, key))];
            values.AddRange(each);
            if (values.Count > MaxElements)
            {
                return Unknown(use);
            }
        }

        return values;
    }

    // A dictionary may be made from pairs.
    IReadOnlyList<TextValue> EvaluateElement(IOperation element, string key) =>
        Conversions.Within(element) is IObjectCreationOperation { Type.Name: "KeyValuePair", Arguments: { Length: 2 } pair } &&
        pair.InOrder() is [var name, var value]
            ? CollectionElements.IsKey(key, name.Value) ? Evaluate(value.Value) : []
            : Evaluate(element);

    // A list that other code can change is not its initializer only.
    IOperation? DeclaredCollection(IMemberReferenceOperation member)
    {
        bool isFixed = member.Member is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null };
        return isFixed && !ElementChange.MayBeIn(member, cancellation) ? InitializerOf(member) : null;
    }
}
