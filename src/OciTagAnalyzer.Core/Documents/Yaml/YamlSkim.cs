using OciTagAnalyzer.Core.Text;

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

    /// <summary>True where the value at <paramref name="key"/> is to be read.</summary>
    public bool IsAskedFor(YamlScalar key) => keys.Find(text, key) is not null;

    /// <summary>The position up to which values can be passed over from <paramref name="position"/> on.</summary>
    public int EndOfQuiet(int position) => Math.Min(EndOfSilence(position), Quote(position));

    /// <summary>
    /// The position after the key that begins at <paramref name="at"/>, and its colon; -1 where it is asked for, or
    /// spelled in a way that takes a closer look.
    /// </summary>
    public int EndOfOtherKey(int at)
    {
        int colon = at;
        while (colon < text.Length && YamlSimpleText.IsLetter(text[colon]))
        {
            colon++;
        }

        bool isKey = colon > at && colon + 1 < text.Length && text[colon] == ':' && text[colon + 1] is ' ' or '\n' or '\r';
        return isKey && colon < EndOfSilence(at) && !IsAskedFor(new YamlScalar(TextRange.FromBounds(at, colon), YamlScalarStyle.Plain, true)) ? colon + 1 : -1;
    }

    /// <summary>
    /// Where the value ends that begins at <paramref name="at"/>, behind a key at column <paramref name="indent"/>, with
    /// quotes or brackets so simple that nothing in them goes on elsewhere, or is a fault; -1 where they are not.
    /// </summary>
    public int EndOfSimple(int at, int indent)
    {
        int silence = EndOfSilence(at);
        int end = Quote(at) < silence ? YamlSimpleText.EndOfValue(text, at, indent) : -1;
        return end <= silence ? end : -1;
    }

    int EndOfSilence(int position) => Math.Min(Word(position), Mark(position));

    int Word(int position) => wordAt >= position ? wordAt : wordAt = OrEnd(text.IndexOf(word, position, StringComparison.Ordinal));

    // Anchors and aliases, escapes that may spell a key in another way.
    int Mark(int position) => markAt >= position ? markAt : markAt = OrEnd(position, text.AsSpan(position).IndexOfAny('&', '*', '\\'));

    int Quote(int position) =>
        quoteAt >= position ? quoteAt : quoteAt = OrEnd(position, text.AsSpan(position).IndexOfAny("{[\"'".AsSpan()));

    int OrEnd(int at) => at < 0 ? text.Length : at;

    int OrEnd(int position, int offset) => offset < 0 ? text.Length : position + offset;
}
