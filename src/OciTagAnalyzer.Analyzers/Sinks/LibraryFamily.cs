using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>A library and its integrations, whose names start with its name: <c>Aspire.Hosting</c> and <c>Aspire.Hosting.Redis</c>.</summary>
/// <remarks>
/// Recognized by the assembly name, which is the same in an editor, where a referenced project is source, and in a build, where it is metadata.
/// </remarks>
static class LibraryFamily
{
    /// <summary>True if the sink's library or one of its integrations declares <paramref name="member"/>, whose effect on an image is then known.</summary>
    public static bool Declares(SinkRow row, ISymbol? member)
    {
        if (member?.ContainingAssembly?.Name is not { } assembly)
        {
            return false;
        }

        foreach (string library in row.Assemblies)
        {
            if (assembly == library || IsIntegration(assembly, library))
            {
                return true;
            }
        }

        return false;
    }

    static bool IsIntegration(string assembly, string library) =>
        assembly.Length > library.Length && assembly[library.Length] == '.' && assembly.StartsWith(library, StringComparison.Ordinal);
}
