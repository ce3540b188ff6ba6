using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Bindings;

/// <summary>The properties that a compilation's bindings fill, as <c>ConfigurationBinder</c> does, and the keys of their values.</summary>
sealed class BoundProperties
{
    // Deeper than any options are; a type that holds itself has no end.
    const int MaxDepth = 8;

    readonly Dictionary<IPropertySymbol, List<BoundKey>> keys = new(SymbolEqualityComparer.Default);

    /// <summary>The properties that <paramref name="bindings"/> fill.</summary>
    public BoundProperties(IEnumerable<SectionBinding> bindings)
    {
        foreach (SectionBinding binding in bindings)
        {
            AddValue(binding.Type, binding.Section, binding, []);
        }
    }

    /// <summary>All of them, in the order of the bindings.</summary>
    public IEnumerable<IPropertySymbol> All => keys.Keys;

    /// <summary>The keys of the values that <paramref name="property"/> gets; none where it is not bound.</summary>
    public IReadOnlyList<BoundKey> KeysOf(IPropertySymbol property) => keys.TryGetValue(property.OriginalDefinition, out List<BoundKey>? found) ? found : [];

    void AddValue(ITypeSymbol type, string key, SectionBinding binding, IReadOnlyList<ITypeSymbol> around)
    {
        if (ElementType.Of(type) is { } element)
        {
            AddValue(element, ConfiguredKey.Join(key, ConfiguredKey.AnySegment)!, binding, around);
        }
        else if (IsObject(type) && around.Count < MaxDepth && !around.Contains(type, SymbolEqualityComparer.Default))
        {
            AddProperties((INamedTypeSymbol)type, key, binding, [.. around, type]);
        }
    }

    void AddProperties(INamedTypeSymbol type, string key, SectionBinding binding, IReadOnlyList<ITypeSymbol> around)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (INamedTypeSymbol? declaring = type; declaring is { SpecialType: SpecialType.None }; declaring = declaring.BaseType)
        {
            foreach (IPropertySymbol property in declaring.GetMembers().OfType<IPropertySymbol>().Where(property => IsFilled(property, type) && seen.Add(property.Name)))
            {
                string name = NameOf(property);
                if (!keys.TryGetValue(property.OriginalDefinition, out List<BoundKey>? known))
                {
                    keys.Add(property.OriginalDefinition, known = []);
                }

                known.Add(new(key, name, binding));
                AddValue(property.Type, ConfiguredKey.Join(key, name)!, binding, around);
            }
        }
    }

    // What has no setter is filled where it holds more than a text, or where the constructor takes it.
    static bool IsFilled(IPropertySymbol property, INamedTypeSymbol type) =>
        property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod: not null } &&
        (property.SetMethod is { DeclaredAccessibility: Accessibility.Public } ||
            property.Type.SpecialType == SpecialType.None ||
            type.InstanceConstructors.Any(constructor => constructor.Parameters.Any(parameter => parameter.Name.Equals(property.Name, StringComparison.OrdinalIgnoreCase))));

    static bool IsObject(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, SpecialType: SpecialType.None } named &&
        named.OriginalDefinition.SpecialType == SpecialType.None &&
        named.ContainingNamespace is not { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true };

    static string NameOf(IPropertySymbol property) =>
        property.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass is { Name: "ConfigurationKeyNameAttribute" })
            ?.ConstructorArguments is [{ Value: string name }] ? name : property.Name;
}
