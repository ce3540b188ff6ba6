using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>
/// The object that a property belongs to, as far as the code shows it. Distinguishes objects of the same type in different properties,
/// and objects of different types with the same base type.
/// </summary>
/// <param name="Type">The type of the object where it is used.</param>
/// <param name="Path">The properties that lead to the object, the nearest first; an element has the same path as its collection.</param>
sealed record Holder(ITypeSymbol Type, IReadOnlyList<IPropertySymbol> Path)
{
    // Deeper than real options classes; the limit also ends cycles of variables that are assigned to each other.
    const int MaxDepth = 8;

    /// <summary>The key segment of the element in the nearest property; <c>*</c> if it may be any, or is not an element.</summary>
    public string Element { get; init; } = ExternalKey.AnySegment;

    /// <summary>Returns the object that <paramref name="instance"/> evaluates to; null if there is none.</summary>
    public static Holder? Of(IOperation? instance) => Of(instance, isFollowed: true);

    /// <summary>Returns the object whose property <paramref name="target"/> is assigned; null if there is none.</summary>
    // Does not follow variables: searching the whole method at every assignment would be too expensive.
    public static Holder? OfAssigned(IPropertyReferenceOperation target) => Of(target.Instance, isFollowed: false);

    /// <summary>False if this object is certainly not <paramref name="other"/>.</summary>
    public bool MayBe(Holder other) => AreRelated(Type, other.Type) && !Path.Zip(other.Path, AreOthers).Any(isOther => isOther);

    static Holder? Of(IOperation? instance, bool isFollowed) => instance?.Type is { } type
        ? new(type, [.. PathOf(instance, isFollowed)]) { Element = ElementKey.Of(isFollowed ? Followed(instance) : instance) }
        : null;

    static IOperation Followed(IOperation instance) =>
        Conversions.Within(instance) is ILocalReferenceOperation local && LocalValue.Of(local) is { } value ? Conversions.Within(value) : instance;

    static IEnumerable<IPropertySymbol> PathOf(IOperation? instance, bool isFollowed)
    {
        for (int depth = 0; instance is not null && depth < MaxDepth; depth++)
        {
            instance = Conversions.Within(instance);
            bool isHere = isFollowed || instance is not ILocalReferenceOperation;
            switch (instance)
            {
                // The creation shows what the new object is assigned to.
                case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }:
                    IOperation? target = TargetOf(instance);
                    if (target is IPropertyInitializerOperation { InitializedProperties: [var initialized] })
                    {
                        yield return initialized.OriginalDefinition;
                    }

                    instance = target as IPropertyReferenceOperation;
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

    static IOperation? TargetOf(IOperation receiver) => InitializedObject.Of(receiver) switch
    {
        IObjectCreationOperation creation => Conversions.Around(creation).Parent switch
        {
            ISimpleAssignmentOperation assignment => assignment.Target,
            IPropertyInitializerOperation property => property,
            _ => null,
        },
        var member => member,
    };

    // Two properties of one type, or of types that have nothing to do with each other.
    static bool AreOthers(IPropertySymbol one, IPropertySymbol other) =>
        !IsSame(one, other) && (IsSame(one.ContainingType, other.ContainingType) || !AreRelated(one.ContainingType, other.ContainingType));

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

        return type is ITypeParameterSymbol ||
            other.TypeKind == TypeKind.Interface &&
            type.AllInterfaces.Any(implemented => IsSame(implemented.OriginalDefinition, other.OriginalDefinition));
    }

    // The code of a generic type does not know its type arguments.
    static bool IsOpen(ITypeSymbol type) =>
        type is INamedTypeSymbol named && named.TypeArguments.Any(argument => argument is ITypeParameterSymbol || IsOpen(argument));

    static bool IsSame(ISymbol one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}
