using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Configuration;

/// <summary>The types of the framework's configuration, recognized by name and namespace.</summary>
static class ConfigurationTypes
{
    /// <summary>True if <paramref name="type"/> is read by key: a section, or a whole configuration.</summary>
    public static bool IsConfiguration(ITypeSymbol? type) => IsRoot(type) || IsSection(type);

    /// <summary>True if <paramref name="type"/> may be a section, whose place in the configuration is another's to say.</summary>
    public static bool IsSection(ITypeSymbol? type) => type is { Name: "IConfigurationSection" or "ConfigurationSection" } && IsOfConfiguration(type);

    /// <summary>True if <paramref name="type"/> belongs to the library that declares <c>IConfiguration</c>, or to one like it.</summary>
    public static bool IsOfConfiguration(ITypeSymbol type) => IsOfConfiguration(type.ContainingNamespace);

    // The sources have namespaces of their own below: Memory, Json.
    static bool IsOfConfiguration(INamespaceSymbol? space) => space is not null && (IsConfiguration(space) || IsConfiguration(space.ContainingNamespace));

    static bool IsConfiguration(INamespaceSymbol? space) =>
        space is
        {
            Name: "Configuration",
            ContainingNamespace: { Name: "Extensions", ContainingNamespace: { Name: "Microsoft", ContainingNamespace.IsGlobalNamespace: true } },
        };

    static bool IsRoot(ITypeSymbol? type) =>
        type is { Name: "IConfiguration" or "IConfigurationRoot" or "IConfigurationManager" or "ConfigurationManager" or "ConfigurationRoot" } && IsOfConfiguration(type);
}
