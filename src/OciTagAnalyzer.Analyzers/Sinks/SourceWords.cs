using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Searches source text for words without parsing it.</summary>
sealed class SourceWords
{
    const int ChunkLength = 32 * 1024;

    readonly string[] words;
    readonly string[] hints;

    /// <summary>Creates a search for <paramref name="words"/>.</summary>
    /// <param name="words">The words.</param>
    /// <param name="hints">Texts of which one always precedes each of the words in a source, to avoid searching for many words.</param>
    public SourceWords(IEnumerable<string> words, params string[] hints)
    {
        this.words = [.. words];

        // A word that contains another word cannot occur without it.
        this.hints = hints.Length > 0 ? hints : [.. this.words.Where(word => !this.words.Any(other => other != word && word.Contains(other)))];
    }

    /// <summary>True if a word also counts as part of a longer one, as after an escape: <c>"\ndocker run"</c>.</summary>
    public bool MayBeInside { get; init; }

    /// <summary>True if <paramref name="text"/> contains one of the words, and not only as part of a longer one, unless <see cref="MayBeInside"/>.</summary>
    // The compiler returns the string of a small source without a copy; a large source would be copied to a large string.
    public bool AreAnyIn(SourceText text) => text.Length > ChunkLength ? AreAnyInChunks(text) : AreAnyIn(text.ToString());

    /// <summary>Returns the positions of <paramref name="word"/> in a part of <paramref name="text"/>, in order.</summary>
    public static List<int> PositionsOf(string word, SourceText text, TextSpan part)
    {
        var positions = new List<int>();
        if (word.Length == 0 || part.Length < word.Length)
        {
            return positions;
        }

        if (text.Length <= ChunkLength || word.Length > ChunkLength / 2)
        {
            AddPositions(text.ToString().AsSpan(part.Start, part.Length), part.Start, isFirst: true, isLast: true);
            return positions;
        }

        char[] chunk = ArrayPool<char>.Shared.Rent(ChunkLength);
        try
        {
            for (int start = part.Start; start < part.End; start += ChunkLength - word.Length - 2)
            {
                int length = Math.Min(ChunkLength, part.End - start);
                text.CopyTo(start, chunk, 0, length);
                AddPositions(chunk.AsSpan(0, length), start, start == part.Start, start + length == part.End);
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chunk);
        }

        return positions;

        // Chunks overlap, so a position may be found twice.
        void AddPositions(ReadOnlySpan<char> within, int offset, bool isFirst, bool isLast)
        {
            for (int at = IndexOf(word, within, 0, isFirst, isLast); at >= 0; at = IndexOf(word, within, at + word.Length, isFirst, isLast))
            {
                if (positions.Count == 0 || positions[positions.Count - 1] < offset + at)
                {
                    positions.Add(offset + at);
                }
            }
        }
    }

    bool AreAnyIn(string text) => HasHint(text.AsSpan()) && AreAnyIn(text.AsSpan(), isFirst: true, isLast: true);

    bool AreAnyInChunks(SourceText text)
    {
        // Each chunk overlaps the one before, so that a word at the border is complete in one of them,
        // including the characters before and after it.
        int overlap = words.Concat(hints).Max(word => word.Length) + 2;
        bool isLikely = false;
        char[] chunk = ArrayPool<char>.Shared.Rent(ChunkLength);
        try
        {
            for (int start = 0; start < text.Length; start += ChunkLength - overlap)
            {
                int length = Math.Min(ChunkLength, text.Length - start);
                text.CopyTo(start, chunk, 0, length);
                bool isLast = start + length == text.Length;
                isLikely = isLikely || HasHint(chunk.AsSpan(0, length));
                if (isLikely && AreAnyIn(chunk.AsSpan(0, length), isFirst: start == 0, isLast))
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

    bool AreAnyIn(ReadOnlySpan<char> chunk, bool isFirst, bool isLast)
    {
        foreach (string word in words)
        {
            if ((MayBeInside ? chunk.IndexOf(word.AsSpan()) : IndexOf(word, chunk, 0, isFirst, isLast)) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    static int IndexOf(string word, ReadOnlySpan<char> chunk, int start, bool isFirst, bool isLast)
    {
        for (int at = chunk.Slice(start).IndexOf(word.AsSpan()); at >= 0; at = chunk.Slice(start).IndexOf(word.AsSpan()))
        {
            int found = start + at;
            int end = found + word.Length;
            bool beginsHere = !IsWordPart(word[0]) || (found == 0 ? isFirst : !IsWordPart(chunk[found - 1]));
            bool endsHere = !IsWordPart(word[word.Length - 1]) || (end == chunk.Length ? isLast : !IsWordPart(chunk[end]));
            if (beginsHere && endsHere)
            {
                return found;
            }

            start = end;
        }

        return -1;
    }

    bool HasHint(ReadOnlySpan<char> chunk)
    {
        foreach (string hint in hints)
        {
            if (chunk.IndexOf(hint.AsSpan()) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    static bool IsWordPart(char c) => c == '_' || char.IsLetterOrDigit(c);
}
