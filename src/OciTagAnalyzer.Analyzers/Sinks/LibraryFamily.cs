using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>A library and the packages that carry its name on: <c>Aspire.Hosting</c> and <c>Aspire.Hosting.Redis</c>.</summary>
/// <remarks>
/// Recognized by the assembly's name, which is the same in an editor, where another project is source, and in a build, where it is not.
/// </remarks>
static class LibraryFamily
{
    /// <summary>True if <paramref name="member"/> is known to do to an image what its name says: the sink's own library declares it.</summary>
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
