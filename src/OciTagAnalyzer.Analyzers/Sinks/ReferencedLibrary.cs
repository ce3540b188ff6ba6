using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>
/// A library that a compilation references. It is read from its metadata, because asking the compilation for its symbol binds all references, which takes
/// milliseconds even in a project without sinks.
/// </summary>
/// <param name="Name">The simple name.</param>
/// <param name="MentionsAnnotation">True if a symbol of the library may be annotated.</param>
sealed record ReferencedLibrary(string Name, bool MentionsAnnotation)
{
    // Cached, since an editor creates a compilation with the same references at every keystroke.
    static readonly ConditionalWeakTable<PortableExecutableReference, Box> known = new();

    /// <summary>Returns the simple names of the assemblies that <paramref name="compilation"/> references.</summary>
    // The property References also contains those of directives, for which it binds all references; only scripts have them.
    public static IEnumerable<string> NamesIn(Compilation compilation) => compilation.ExternalReferences
        .Select(reference => reference is CompilationReference project ? project.Compilation.AssemblyName : In(reference)?.Name)
        .OfType<string>();

    /// <summary>Returns the library of <paramref name="reference"/>; null if it is a module, a project or cannot be read.</summary>
    public static ReferencedLibrary? In(MetadataReference reference) =>
        reference is PortableExecutableReference { Properties.Kind: MetadataImageKind.Assembly } file ? known.GetValue(file, Read).Library : null;

    // The compiler reports files that it cannot read.
    static Box Read(PortableExecutableReference file)
    {
        try
        {
            if (file.GetMetadata() is AssemblyMetadata metadata && metadata.GetModules() is [var manifest, ..])
            {
                MetadataReader reader = manifest.GetMetadataReader();
                string name = reader.GetString(reader.GetAssemblyDefinition().Name);
                return new(new(name, MetadataText.MentionsAnnotation(name, metadata)));
            }
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or InvalidOperationException or ObjectDisposedException)
        {
        }

        return new(null);
    }

    sealed record Box(ReferencedLibrary? Library);
}
