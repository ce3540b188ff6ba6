using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text;
using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Searches compiled libraries for the words of annotations, since metadata contains the arguments of attributes as plain text.</summary>
static class MetadataText
{
    static readonly byte[] attribute = Encoding.UTF8.GetBytes(AnnotationWords.AttributeName + "Attribute");

    static readonly byte[][] words = [.. AnnotationWords.InLibraries.Select(Encoding.UTF8.GetBytes)];

    /// <summary>True if the library with this name and metadata may have an annotated symbol; false for libraries of the platform.</summary>
    public static bool MentionsAnnotation(string name, AssemblyMetadata library) =>
        !IsOfPlatform(name) && library.GetModules().Any(module => MentionsAnnotation(module.GetMetadataReader()));

    // These are most of the about two hundred references of a project.
    static bool IsOfPlatform(string assembly) =>
        assembly.StartsWith("System.", StringComparison.OrdinalIgnoreCase) ||
        assembly.StartsWith("Microsoft.", StringComparison.OrdinalIgnoreCase) ||
        assembly is "System" or "mscorlib" or "netstandard";

    // Searches for the attribute first, since many libraries that build images contain the word Dockerfile, but few contain the attribute.
    static bool MentionsAnnotation(MetadataReader reader)
    {
        if (HeapOf(reader, HeapIndex.String).IndexOf(attribute) < 0)
        {
            return false;
        }

        ReadOnlySpan<byte> blobs = HeapOf(reader, HeapIndex.Blob);
        foreach (byte[] word in words)
        {
            if (blobs.IndexOf(word) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    static unsafe ReadOnlySpan<byte> HeapOf(MetadataReader reader, HeapIndex heap) =>
        new(reader.MetadataPointer + reader.GetHeapMetadataOffset(heap), reader.GetHeapSize(heap));
}
