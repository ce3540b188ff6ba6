using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>A component of a tuple: of one, or of each element of a collection.</summary>
/// <param name="Source">The operation that gives the tuple or the collection, which all components of one tuple share.</param>
/// <param name="IsElement">True for the tuples in a collection.</param>
/// <param name="Index">The index of the component.</param>
/// <param name="Use">The operation that reads the component.</param>
sealed record TupleRows(IOperation Source, bool IsElement, int Index, IOperation Use)
{
    /// <summary>The indexes within the component, if it is a tuple of which a component is read.</summary>
    public IReadOnlyList<int> Inner { get; init; } = [];

    /// <summary>Returns the component that <paramref name="operation"/> reads; null if it reads any other value.</summary>
    public static TupleRows? Of(IOperation operation) => operation switch
    {
        // pair.Image
        IFieldReferenceOperation { Field: { ContainingType.IsTupleType: true } field, Instance: { } instance } when IndexOf(field) is { } index =>
            Conversions.Within(instance) is IFieldReferenceOperation part && Of(part) is { } outer
                ? outer with { Inner = [.. outer.Inner, index], Use = operation }
            : ElementAccess.CollectionOf(Conversions.Within(instance)) is { } collection ? new(collection, IsElement: true, index, operation)
            : Conversions.Within(instance) is ILocalReferenceOperation local && !IsChanged(local) && LocalValue.Of(local) is { } value
                ? new(Conversions.Within(value), IsElement: false, index, operation)
            : new(Conversions.Within(instance), IsElement: false, index, operation),

        // foreach (var (image, port) in pairs)
        ILocalReferenceOperation local => Deconstructed(local),
        _ => null,
    };

    /// <summary>True if code assigns a component of the tuple in a variable: <c>pair.Image += ":1"</c>.</summary>
    public static bool IsChanged(ILocalReferenceOperation tuple) => EnclosingMember.OperationsAround(tuple).Any(operation =>
        operation is IAssignmentOperation { Target: IFieldReferenceOperation { Instance: ILocalReferenceOperation local } } &&
        SymbolEqualityComparer.Default.Equals(local.Local, tuple.Local));

    static TupleRows? Deconstructed(ILocalReferenceOperation local)
    {
        foreach (IOperation operation in EnclosingMember.OperationsAround(local))
        {
            if (operation is IForEachLoopOperation { LoopControlVariable: var variables, Collection: var collection } &&
                TuplePath.Declared(variables) is ITupleOperation targets && TuplePath.To(local.Local, targets) is { } path)
            {
                return new(Conversions.Within(collection), IsElement: true, path[0], local) { Inner = [.. path.Skip(1)] };
            }
        }

        return null;
    }

    static int? IndexOf(IFieldSymbol field)
    {
        IFieldSymbol item = field.CorrespondingTupleField ?? field;
        return item.Name.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(item.Name.Substring("Item".Length), out int number)
            ? number - 1
            : null;
    }
}
