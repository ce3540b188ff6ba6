using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text;
using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Looks for the words of annotations in compiled libraries, where the arguments of attributes stand as they were written.</summary>
static class MetadataText
{
    static readonly byte[] attribute = Encoding.UTF8.GetBytes(AnnotationWords.AttributeName + "Attribute");

    static readonly byte[][] words = [.. AnnotationWords.InLibraries.Select(Encoding.UTF8.GetBytes)];

    /// <summary>True if <paramref name="library"/> may have a annotated symbol; never for one of the platform itself, or one that cannot be read.</summary>
    public static bool MentionsAnnotation(IAssemblySymbol library) =>
        !IsOfPlatform(library.Name) &&
        library.GetMetadata() is { } metadata &&
        metadata.GetModules().Any(module => MentionsAnnotation(module.GetMetadataReader()));

    // Of the two hundred references of a project nearly all are these.
    static bool IsOfPlatform(string assembly) =>
        assembly.StartsWith("System.", StringComparison.OrdinalIgnoreCase) ||
        assembly.StartsWith("Microsoft.", StringComparison.OrdinalIgnoreCase) ||
        assembly is "System" or "mscorlib" or "netstandard";

    // Of what builds images nearly all speaks of a Dockerfile in some attribute or other, and hardly any has the one that annotations.
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
