using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text;
using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Marks;

/// <summary>Looks for the words of marks in compiled libraries, where the arguments of attributes stand as they were written.</summary>
static class MetadataText
{
    static readonly byte[][] words = [.. MarkWords.InLibraries.Select(Encoding.UTF8.GetBytes)];

    /// <summary>True where <paramref name="library"/> may have a marked symbol; never for one of the platform itself, or one that can't be read.</summary>
    public static bool MentionsMark(IAssemblySymbol library) =>
        !IsOfPlatform(library.Name) &&
        library.GetMetadata() is { } metadata &&
        metadata.GetModules().Any(module => MentionsMark(module.GetMetadataReader()));

    // Of the two hundred references of a project nearly all are these.
    static bool IsOfPlatform(string assembly) =>
        assembly.StartsWith("System.", StringComparison.OrdinalIgnoreCase) ||
        assembly.StartsWith("Microsoft.", StringComparison.OrdinalIgnoreCase) ||
        assembly is "System" or "mscorlib" or "netstandard";

    static unsafe bool MentionsMark(MetadataReader reader)
    {
        var blobs = new ReadOnlySpan<byte>(reader.MetadataPointer + reader.GetHeapMetadataOffset(HeapIndex.Blob), reader.GetHeapSize(HeapIndex.Blob));
        foreach (byte[] word in words)
        {
            if (blobs.IndexOf(word) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
