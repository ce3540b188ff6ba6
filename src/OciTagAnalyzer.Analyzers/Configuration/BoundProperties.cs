using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Configuration;

/// <summary>The properties that the bindings of a compilation fill, following the rules of <c>ConfigurationBinder</c>, and the keys of their values.</summary>
sealed class BoundProperties
{
    // Deeper than real options classes; the limit also ends recursive types.
    const int MaxDepth = 8;

    // More than real options classes have; types that reference each other would otherwise give too many paths.
    const int MaxObjects = 1000;

    readonly Dictionary<IPropertySymbol, List<BoundKey>> keys = new(SymbolEqualityComparer.Default);
    readonly Dictionary<INamedTypeSymbol, IReadOnlyList<(IPropertySymbol Property, string Name)>> filled = new(SymbolEqualityComparer.Default);

    /// <summary>Collects the properties that <paramref name="bindings"/> fill.</summary>
    public BoundProperties(IEnumerable<SectionBinding> bindings)
    {
        foreach (SectionBinding binding in bindings)
        {
            Add(binding);
        }
    }

    /// <summary>All properties, in the order of the bindings.</summary>
    public IEnumerable<IPropertySymbol> All => keys.Keys;

    /// <summary>Returns the keys whose values <paramref name="property"/> gets; empty if it is not bound.</summary>
    /// <param name="property">The property.</param>
    /// <param name="holder">The object whose property it is; null if it is unknown.</param>
    public IEnumerable<BoundKey> KeysOf(IPropertySymbol property, Holder? holder = null) =>
        keys.TryGetValue(property.OriginalDefinition, out List<BoundKey>? found)
            ? found.Where(key => holder?.MayBe(key.Object.Holder) != false)
            : [];

    // Breadth first, so that the limit drops the deepest objects.
    void Add(SectionBinding binding)
    {
        var objects = new Queue<BoundObject>();
        Enqueue(objects, binding.Type, binding.Section, null, [], binding);
        for (int i = 0; i < MaxObjects && objects.Count > 0; i++)
        {
            BoundObject holder = objects.Dequeue();
            foreach ((IPropertySymbol property, string name) in FilledOf(holder.Type))
            {
                if (!keys.TryGetValue(property.OriginalDefinition, out List<BoundKey>? known))
                {
                    keys.Add(property.OriginalDefinition, known = []);
                }

                known.Add(new(holder, name));
                Enqueue(objects, property.Type, ExternalKey.Join(holder.Key, name)!, holder, [property.OriginalDefinition, .. holder.Path], binding);
            }
        }
    }

    static void Enqueue(
        Queue<BoundObject> objects, ITypeSymbol type, string key, BoundObject? outer, IReadOnlyList<IPropertySymbol> path, SectionBinding binding)
    {
        while (ElementType.Of(type) is { } element)
        {
            type = element;
            key = ExternalKey.Join(key, ExternalKey.AnySegment)!;
        }

        if (IsObject(type) && path.Count < MaxDepth && outer?.IsWithin(type) != true)
        {
            objects.Enqueue(new(key, (INamedTypeSymbol)type, path, outer, binding));
        }
    }

    IReadOnlyList<(IPropertySymbol Property, string Name)> FilledOf(INamedTypeSymbol type)
    {
        if (!filled.TryGetValue(type, out IReadOnlyList<(IPropertySymbol Property, string Name)>? properties))
        {
            filled.Add(type, properties = [.. ReadFilled(type)]);
        }

        return properties;
    }

    static IEnumerable<(IPropertySymbol Property, string Name)> ReadFilled(INamedTypeSymbol type)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (INamedTypeSymbol? declaring = type; declaring is { SpecialType: SpecialType.None }; declaring = declaring.BaseType)
        {
            foreach (IPropertySymbol property in declaring.GetMembers().OfType<IPropertySymbol>())
            {
                if (IsFilled(property, type) && seen.Add(property.Name))
                {
                    yield return (property, NameOf(property));
                }
            }
        }
    }

    // A property without a setter is filled if it contains an object, or if the constructor has a parameter for it.
    static bool IsFilled(IPropertySymbol property, INamedTypeSymbol type) =>
        property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod: not null } &&
        (property.SetMethod is { DeclaredAccessibility: Accessibility.Public } ||
            property.Type.SpecialType == SpecialType.None ||
            type.InstanceConstructors.Any(constructor =>
                constructor.Parameters.Any(parameter => parameter.Name.Equals(property.Name, StringComparison.OrdinalIgnoreCase))));

    static bool IsObject(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, SpecialType: SpecialType.None } named &&
        named.OriginalDefinition.SpecialType == SpecialType.None &&
        !IsOfFramework(named.ContainingNamespace);

    // Framework types such as cultures, clients and certificates contain many objects, but no settings.
    static bool IsOfFramework(INamespaceSymbol? space)
    {
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } around })
        {
            space = around;
        }

        return space is { Name: nameof(System) };
    }

    static string NameOf(IPropertySymbol property) =>
        property.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass is { Name: "ConfigurationKeyNameAttribute" })
            ?.ConstructorArguments is [{ Value: string name }] ? name : property.Name;
}
