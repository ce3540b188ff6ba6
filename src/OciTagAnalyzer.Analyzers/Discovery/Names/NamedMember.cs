using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Core.Names;

namespace OciTagAnalyzer.Analyzers.Discovery.Names;

/// <summary>The evidence of the name of a parameter, property or field, together with the names of its containing members.</summary>
static class NamedMember
{
    // Types that build images or describe errors.
    static readonly string[] notRunning = ["ImageBuilder", "Exception"];

    /// <summary>Returns how strongly names indicate that the value of <paramref name="name"/> of <paramref name="owner"/> is a container image.</summary>
    /// <param name="name">The parameter's, property's or field's name.</param>
    /// <param name="owner">The method, for a parameter; else the property or field itself.</param>
    /// <param name="namesRegistry">True if the value contains a known registry, so the parameter need not be named like an image.</param>
    public static NameEvidence EvidenceOf(string name, ISymbol owner, bool namesRegistry)
    {
        ImageKey key = KeySegments.MayNameImage(name.AsSpan()) ? KeySegments.ImageKeyOf(name.AsSpan(), isArray: false) : ImageKey.None;
        if ((key == ImageKey.None && (!namesRegistry || NamesPartOfReference(name))) || IsBuiltOrOnlyInspected(owner))
        {
            return NameEvidence.None;
        }

        bool isCertain = key is ImageKey.Certain or ImageKey.Base;
        bool speaksOfContainers = isCertain || AroundIt(owner).Any(around => KeySegments.HasContainerWord(around.AsSpan()));
        return (key, speaksOfContainers) switch
        {
            (ImageKey.None, false) => NameEvidence.None,
            (ImageKey.None, true) or (_, false) => NameEvidence.Weak,
            _ => NameEvidence.Strong,
        };
    }

    // The method, the type and its namespaces.
    static IEnumerable<string> AroundIt(ISymbol owner)
    {
        if (owner is IMethodSymbol { MethodKind: not MethodKind.Constructor })
        {
            yield return owner.Name;
        }

        for (INamedTypeSymbol? type = owner.ContainingType; type is not null; type = type.ContainingType)
        {
            yield return type.Name;
        }

        for (INamespaceSymbol? space = owner.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            yield return space.Name;
        }
    }

    static bool IsBuiltOrOnlyInspected(ISymbol owner) =>
        KeySegments.HasOutputWord(owner.ContainingType.Name.AsSpan())
        || notRunning.Any(end => owner.ContainingType.Name.EndsWith(end, StringComparison.Ordinal))
        || (owner is IMethodSymbol { MethodKind: not MethodKind.Constructor } &&
            (KeySegments.HasOutputWord(owner.Name.AsSpan()) || Verb.RunsNothing(owner.Name)));

    // `repository` and similar names are only a part of a reference.
    static bool NamesPartOfReference(string name) =>
        name.EndsWith("repository", StringComparison.OrdinalIgnoreCase) || name.EndsWith("repo", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("registry", StringComparison.OrdinalIgnoreCase) || name.EndsWith("id", StringComparison.OrdinalIgnoreCase);
}
