using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Configuration;

/// <summary>Recognizes the configuration types of Microsoft.Extensions by name and namespace.</summary>
static class ConfigurationTypes
{
    /// <summary>True if <paramref name="type"/> is a configuration or a section, which is read by key.</summary>
    public static bool IsConfiguration(ITypeSymbol? type) => IsRoot(type) || IsSection(type);

    /// <summary>True if <paramref name="type"/> is a section.</summary>
    public static bool IsSection(ITypeSymbol? type) => type is { Name: "IConfigurationSection" or "ConfigurationSection" } && IsOfConfiguration(type);

    /// <summary>True if <paramref name="type"/> is in the namespace of <c>IConfiguration</c>, or directly below it.</summary>
    public static bool IsOfConfiguration(ITypeSymbol type) => IsOfConfiguration(type.ContainingNamespace);

    // The sources have nested namespaces: Memory, Json.
    static bool IsOfConfiguration(INamespaceSymbol? space) =>
        space is not null && (IsConfiguration(space) || IsConfiguration(space.ContainingNamespace));

    static bool IsConfiguration(INamespaceSymbol? space) =>
        space is
        {
            Name: "Configuration",
            ContainingNamespace: { Name: "Extensions", ContainingNamespace: { Name: "Microsoft", ContainingNamespace.IsGlobalNamespace: true } },
        };

    static bool IsRoot(ITypeSymbol? type) =>
        type is { Name: "IConfiguration" or "IConfigurationRoot" or "IConfigurationManager" or "ConfigurationManager" or "ConfigurationRoot" } &&
        IsOfConfiguration(type);
}
