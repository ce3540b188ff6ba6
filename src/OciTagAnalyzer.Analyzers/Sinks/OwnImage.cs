using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>The default image, with a tag, that a method of a library sets for the object that it creates or passes to a callback.</summary>
/// <param name="Assemblies">The simple names of the assemblies that may declare <paramref name="Type"/>.</param>
/// <param name="Type">The metadata name of the declaring type.</param>
/// <param name="Method">The name of the method; applies to all overloads.</param>
/// <param name="Registry">The registry, which the library sets separately from the repository.</param>
/// <param name="Repository">The repository.</param>
sealed record OwnImage(IReadOnlyList<string> Assemblies, string Type, string Method, string Registry, string Repository)
{
    /// <summary>The left side of the line; lines with the same identity describe the same method.</summary>
    public string Identity => "[" + Type + "]::" + Method;

    /// <summary>True if <paramref name="method"/> sets this image.</summary>
    public bool IsOf(IMethodSymbol method) =>
        Method == method.Name && MetadataName.Matches(method.ContainingType, Type) &&
        Assemblies.Contains(method.ContainingAssembly?.Name ?? "", StringComparer.OrdinalIgnoreCase);
}
