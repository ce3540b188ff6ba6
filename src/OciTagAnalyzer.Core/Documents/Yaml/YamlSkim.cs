namespace OciTagAnalyzer.Core.Documents.Yaml;

/// <summary>
/// Says which values a scanner may pass over: those of keys that nobody asked for, without a word in them that an image
/// is told by, and without anything that goes on elsewhere or is not delimited by its indentation.
/// </summary>
sealed class YamlSkim(string text, YamlKeys keys, string word)
{
    int wordAt = -1;
    int markAt = -1;
    int quoteAt = -1;

    /// <summary>The position up to which values at <paramref name="key"/> can be passed over; at most the key's own where none can.</summary>
    public int EndOfQuiet(YamlScalar key)
    {
        int start = key.Range.Start;
        return keys.Find(text, key) is null ? Math.Min(Word(start), Math.Min(Mark(start), Quote(start))) : start;
    }

    int Word(int position) => wordAt >= position ? wordAt : wordAt = OrEnd(text.IndexOf(word, position, StringComparison.Ordinal));

    // Anchors and aliases, escapes that may spell a key in another way.
    int Mark(int position) => markAt >= position ? markAt : markAt = OrEnd(position, text.AsSpan(position).IndexOfAny('&', '*', '\\'));

    int Quote(int position) =>
        quoteAt >= position ? quoteAt : quoteAt = OrEnd(position, text.AsSpan(position).IndexOfAny("{[\"'".AsSpan()));

    int OrEnd(int at) => at < 0 ? text.Length : at;

    int OrEnd(int position, int offset) => offset < 0 ? text.Length : position + offset;
}
