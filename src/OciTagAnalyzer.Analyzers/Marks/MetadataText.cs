using Microsoft.CodeAnalysis;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text;

namespace OciTagAnalyzer.Analyzers.Marks;

/// <summary>Looks for the words of marks in compiled libraries, where the arguments of attributes stand as they were written.</summary>
static class MetadataText
{
    static readonly byte[][] words = [.. MarkWords.InLibraries.Select(Encoding.UTF8.GetBytes)];

    /// <summary>True where <paramref name="library"/> may have a marked symbol; never for one of the platform itself.</summary>
    public static bool MentionsMark(PortableExecutableReference library) =>
        !IsOfPlatform(library.Display) &&
        library.GetMetadata() is AssemblyMetadata assembly &&
        assembly.GetModules().Any(module => MentionsMark(module.GetMetadataReader()));

    // Of the two hundred references of a project nearly all are these.
    static bool IsOfPlatform(string? path)
    {
        ReadOnlySpan<char> name = path.AsSpan();
        name = name.Slice(name.LastIndexOfAny('/', '\\') + 1);
        return name.StartsWith("System.".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("Microsoft.".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("mscorlib.".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("netstandard.".AsSpan(), StringComparison.OrdinalIgnoreCase);
    }

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
