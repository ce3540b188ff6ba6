using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Looks for words in source text without parsing it.</summary>
sealed class SourceWords(IEnumerable<string> words)
{
    const int ChunkLength = 32 * 1024;

    readonly string[] words = [.. words];

    /// <summary>
    /// True where one of the words stands in <paramref name="text"/> and no lower-case letter follows it:
    /// an identifier may go on with another word, but the word itself must not be the start of a longer one.
    /// </summary>
    public bool AreAnyIn(SourceText text)
    {
        // Each chunk starts with the end of the one before, so that a word on the border is whole in one of them.
        int overlap = words.Max(word => word.Length);
        char[] chunk = ArrayPool<char>.Shared.Rent(ChunkLength);
        try
        {
            for (int start = 0; start < text.Length; start += ChunkLength - overlap)
            {
                int length = Math.Min(ChunkLength, text.Length - start);
                text.CopyTo(start, chunk, 0, length);
                bool isLast = start + length == text.Length;
                if (AreAnyIn(chunk.AsSpan(0, length), isLast))
                {
                    return true;
                }

                if (isLast)
                {
                    break;
                }
            }

            return false;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chunk);
        }
    }

    bool AreAnyIn(ReadOnlySpan<char> chunk, bool isLast)
    {
        foreach (string word in words)
        {
            ReadOnlySpan<char> rest = chunk;
            for (int at = rest.IndexOf(word.AsSpan()); at >= 0; at = rest.IndexOf(word.AsSpan()))
            {
                int end = at + word.Length;
                if (end == rest.Length ? isLast : !char.IsLower(rest[end]))
                {
                    return true;
                }

                rest = rest.Slice(end);
            }
        }

        return false;
    }
}
