using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>
/// Finds the constants that contain the image of a library: a whole reference in the created type (<c>*Image</c>), or its parts in a named type
/// (<c>[Type]::Name*</c>: NameRegistry, NameImage and NameTag).
/// </summary>
static class ImplicitImageConstants
{
    const string AfterType = "]::";

    /// <summary>True if <paramref name="pattern"/> names the type of the constants.</summary>
    public static bool HasType(string pattern) => pattern.StartsWith("[", StringComparison.Ordinal);

    /// <summary>True if <paramref name="pattern"/> is the name of a constant, or a type and the start of the names of its constants.</summary>
    public static bool IsPattern(string pattern)
    {
        if (!HasType(pattern))
        {
            return CallText.IsIdentifier(pattern.TrimStart('*'));
        }

        int end = pattern.IndexOf(AfterType, StringComparison.Ordinal);
        string start = end < 0 ? "" : pattern.Substring(end + AfterType.Length);
        return end > 1 && start.EndsWith("*", StringComparison.Ordinal) && CallText.IsIdentifier("_" + start.Substring(0, start.Length - 1));
    }

    /// <summary>The public constant of <paramref name="type"/> with the name of <paramref name="pattern"/>; null if there is none.</summary>
    public static IFieldSymbol? Of(INamedTypeSymbol type, string pattern) => Named(type, NameOf(type, pattern));

    /// <summary>The name of the constant: <c>KustoImage</c> for <c>*Image</c> and the type <c>KustoBuilder</c>.</summary>
    public static string NameOf(INamedTypeSymbol type, string pattern)
    {
        int lastWord = type.Name.Length - 1;
        while (lastWord > 0 && !char.IsUpper(type.Name[lastWord]))
        {
            lastWord--;
        }

        return pattern.Replace("*", type.Name.Substring(0, Math.Max(0, lastWord)));
    }

    /// <summary>Returns the image of the constants of <paramref name="library"/> that <paramref name="pattern"/> names; null if one is missing.</summary>
    // The type is often internal. Its public members can be read nevertheless.
    public static ImplicitImage? In(IAssemblySymbol library, string pattern)
    {
        int end = pattern.IndexOf(AfterType, StringComparison.Ordinal);
        string start = pattern.Substring(end + AfterType.Length).TrimEnd('*');
        return library.GetTypeByMetadataName(pattern.Substring(1, end - 1)) is { } type &&
            Named(type, start + "Registry") is { ConstantValue: string registry } &&
            Named(type, start + "Image") is { ConstantValue: string repository } &&
            Named(type, start + "Tag") is { ConstantValue: string text } tag
                ? new($"{registry}/{repository}:{text}", type.Name + "." + tag.Name)
                : null;
    }

    static IFieldSymbol? Named(INamedTypeSymbol type, string name) => type.GetMembers(name)
        .OfType<IFieldSymbol>()
        .FirstOrDefault(field => field is { IsConst: true, DeclaredAccessibility: Accessibility.Public });
}
