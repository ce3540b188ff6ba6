using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>An image with a tag that a method of a library gives to the object it makes, or to the one it hands to a callback.</summary>
/// <param name="Assemblies">The simple names of the assemblies that may declare <paramref name="Type"/>.</param>
/// <param name="Type">The metadata name of the method's type.</param>
/// <param name="Method">The method's name, for all of its overloads.</param>
/// <param name="Registry">The registry, which the library gives apart from the repository.</param>
/// <param name="Repository">The repository.</param>
internal sealed record OwnImage(IReadOnlyList<string> Assemblies, string Type, string Method, string Registry, string Repository)
{
    /// <summary>The line's left side; lines of the same identity describe the same method.</summary>
    public string Identity => "[" + Type + "]::" + Method;

    /// <summary>True if <paramref name="method"/> is the method.</summary>
    public bool IsOf(IMethodSymbol method) =>
        Method == method.Name && MetadataName.Matches(method.ContainingType, Type) &&
        Assemblies.Contains(method.ContainingAssembly?.Name ?? "", StringComparer.OrdinalIgnoreCase);
}
