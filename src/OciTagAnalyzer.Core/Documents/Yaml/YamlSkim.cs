using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Yaml;

/// <summary>
/// Says which lines a scanner may pass over: those without a key that somebody asked for, without a word in them that an
/// image is told by, and without anything that goes on elsewhere or is not delimited by its indentation.
/// </summary>
sealed class YamlSkim(string text, YamlKeys keys, string word)
{
    int wordAt = -1;
    int markAt = -1;
    int quoteAt = -1;

    /// <summary>How many of the outermost collections are to be told when they end: in none of the others was anything asked for.</summary>
    public int ReadDepth { get; set; }

    /// <summary>True where the value at <paramref name="key"/> is to be read.</summary>
    public bool IsAskedFor(YamlScalar key) => keys.Find(text, key) is not null;

    /// <summary>True where the content of a line may begin with such a key, in whatever spelling.</summary>
    public bool IsAskedFor(int at) => text[at] is '!' or '?' || (keys.MayBegin(text[at]) && keys.Find(text.AsSpan(at, YamlSimpleText.EndOfWord(text, at) - at)) is not null);

    /// <summary>The position up to which all lines are quiet from <paramref name="position"/> on.</summary>
    public int EndOfQuiet(int position) => Math.Min(Math.Min(Word(position), Mark(position)), Quote(position));

    /// <summary>True where the rest of a line, the value of a key that begins at <paramref name="key"/>, can be passed over.</summary>
    public bool IsQuietValue(int key, int value, int end) =>
        end <= Word(key) && end <= Mark(key) && (end <= Quote(value) || YamlSimpleText.IsClosedValue(text, value, end));

    /// <summary>True where a line can be passed over that is neither blank nor a comment; its content, behind any dashes, begins at a place.</summary>
    public bool IsQuietLine(int at, int end) =>
        end <= Word(at) && end <= Mark(at) && (end <= Quote(at) || YamlSimpleText.IsClosedLine(text, at, end));

    int Word(int position) => wordAt >= position ? wordAt : wordAt = OrEnd(text.IndexOf(word, position, StringComparison.Ordinal));

    // Anchors and aliases, escapes that may spell a key in another way.
    int Mark(int position) => markAt >= position ? markAt : markAt = OrEnd(position, text.AsSpan(position).IndexOfAny('&', '*', '\\'));

    int Quote(int position) =>
        quoteAt >= position ? quoteAt : quoteAt = OrEnd(position, text.AsSpan(position).IndexOfAny("{[\"'".AsSpan()));

    int OrEnd(int at) => at < 0 ? text.Length : at;

    int OrEnd(int position, int offset) => offset < 0 ? text.Length : position + offset;
}
