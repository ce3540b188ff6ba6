using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>
/// The object that a property belongs to, as far as the code says which: two properties of one type, or two types with one base, hold different ones.
/// </summary>
/// <param name="Type">Its type, where it is used.</param>
/// <param name="Path">The properties that lead to it, the nearest first; elements and what holds them are one.</param>
sealed record Holder(ITypeSymbol Type, IReadOnlyList<IPropertySymbol> Path)
{
    // Deeper than any options are; two variables may be given to each other.
    const int MaxDepth = 8;

    /// <summary>Which element of the nearest property it is, as a segment of a key; <c>*</c> where it may be any, or is none.</summary>
    public string Element { get; init; } = ExternalKey.AnySegment;

    /// <summary>The object that <paramref name="instance"/> gives; null where there is none.</summary>
    public static Holder? Of(IOperation? instance) => Of(instance, isFollowed: true);

    /// <summary>The object of which <paramref name="target"/> is given a value; null where there is none.</summary>
    // A variable would have to be looked for in all of its method, which is too much to ask of every assignment.
    public static Holder? OfGiven(IPropertyReferenceOperation target) => Of(target.Instance, isFollowed: false);

    /// <summary>False where this object is for sure not <paramref name="other"/>.</summary>
    public bool MayBe(Holder other) => AreRelated(Type, other.Type) && !Path.Zip(other.Path, AreSiblings).Any(isOther => isOther);

    static Holder? Of(IOperation? instance, bool isFollowed) => instance?.Type is { } type
        ? new(type, [.. PathOf(instance, isFollowed)]) { Element = ElementKey.Of(isFollowed ? Followed(instance) : instance) }
        : null;

    static IOperation Followed(IOperation instance) => Conversions.Within(instance) is ILocalReferenceOperation local && LocalValue.Of(local) is { } value ? Conversions.Within(value) : instance;

    static IEnumerable<IPropertySymbol> PathOf(IOperation? instance, bool isFollowed)
    {
        for (int depth = 0; instance is not null && depth < MaxDepth; depth++)
        {
            instance = Conversions.Within(instance);
            bool isHere = isFollowed || instance is not ILocalReferenceOperation;
            switch (instance)
            {
                // What a new object goes to is known where it is made.
                case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }:
                    IOperation? taker = TakerOf(instance);
                    if (taker is IPropertyInitializerOperation { InitializedProperties: [var initialized] })
                    {
                        yield return initialized.OriginalDefinition;
                    }

                    instance = taker as IPropertyReferenceOperation;
                    break;
                case var element when isHere && ElementAccess.CollectionOf(element) is { } collection:
                    instance = collection;
                    break;
                case IPropertyReferenceOperation reference:
                    yield return reference.Property.OriginalDefinition;
                    instance = reference.Instance;
                    break;
                default:
                    instance = isHere && instance is ILocalReferenceOperation local ? LocalValue.Of(local) : null;
                    break;
            }
        }
    }

    static IOperation? TakerOf(IOperation receiver) => InitializedObject.Of(receiver) switch
    {
        IObjectCreationOperation creation => Conversions.Around(creation).Parent switch
        {
            ISimpleAssignmentOperation assignment => assignment.Target,
            IPropertyInitializerOperation property => property,
            _ => null,
        },
        var member => member,
    };

    static bool AreSiblings(IPropertySymbol one, IPropertySymbol other) => IsSame(one.ContainingType, other.ContainingType) && !IsSame(one, other);

    static bool AreRelated(ITypeSymbol one, ITypeSymbol other) => IsOrDerivesFrom(one, other) || IsOrDerivesFrom(other, one);

    static bool IsOrDerivesFrom(ITypeSymbol type, ITypeSymbol other)
    {
        for (ITypeSymbol? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            if (IsSame(declaring, other) || (IsOpen(declaring) || IsOpen(other)) && IsSame(declaring.OriginalDefinition, other.OriginalDefinition))
            {
                return true;
            }
        }

        return type is ITypeParameterSymbol || other.TypeKind == TypeKind.Interface && type.AllInterfaces.Any(implemented => IsSame(implemented.OriginalDefinition, other.OriginalDefinition));
    }

    // Of what type a generic one is made, its own code does not know.
    static bool IsOpen(ITypeSymbol type) => type is INamedTypeSymbol named && named.TypeArguments.Any(argument => argument is ITypeParameterSymbol || IsOpen(argument));

    static bool IsSame(ISymbol one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}
