using OciTagAnalyzer.Core.Documents.Files;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Compose;

/// <summary>The variables of an <c>.env</c> file, as Compose reads it. The last of several with one name applies.</summary>
sealed class ComposeEnvironment
{
    /// <summary>The name of the file that Compose reads in the folder of a compose file.</summary>
    public const string FileName = ".env";

    readonly string text;

    // Null for an uncertain value.
    readonly Dictionary<string, ComposedText?> values = new(StringComparer.Ordinal);
    int position;

    readonly ComposeEnvironment? outer;
    readonly ComposeEnvironment? earlier;

    ComposeEnvironment(string path, string text, ComposeEnvironment? outer, ComposeEnvironment? earlier)
    {
        Path = path;
        this.text = text;
        this.outer = outer;
        this.earlier = earlier;
    }

    /// <summary>Reads the text of an <c>.env</c> file.</summary>
    /// <param name="path">Its normalized path.</param>
    /// <param name="text">Its text.</param>
    /// <param name="outer">The environment of the project that includes a file with this one, which has precedence; null if there is none.</param>
    /// <param name="earlier">The environment of the files before it, over which it has precedence; null if there are none.</param>
    public static ComposeEnvironment Read(string path, string text, ComposeEnvironment? outer = null, ComposeEnvironment? earlier = null)
    {
        var environment = new ComposeEnvironment(path, text, outer, earlier);
        environment.Read();
        return environment;
    }

    /// <summary>The normalized path of the file.</summary>
    public string Path { get; }

    /// <summary>The file's text.</summary>
    public string Text => text;

    /// <summary>True if the file or another one sets the variable; the value is null if it is uncertain or in another file.</summary>
    public bool TryGet(string name, out ComposedText? value)
    {
        if (outer?.TryGet(name, out _) == true)
        {
            value = null;
            return true;
        }

        return values.TryGetValue(name, out value) || earlier?.TryGet(name, out _) == true;
    }

    /// <summary>The name of the variable whose value has this range; null if there is none.</summary>
    public string? NameAt(TextRange range) => values.Where(value => value.Value?.Source == range).Select(value => value.Key).FirstOrDefault();

    /// <summary>The normalized paths in <c>COMPOSE_FILE</c>, relative to <paramref name="folder"/>; empty without this variable.</summary>
    public IEnumerable<string> ComposeFiles(string folder) => values.TryGetValue("COMPOSE_FILE", out ComposedText? files) && files is not null
        ? files.ToImageText().Text.Split(':', ';').Where(file => file.Length > 0).Select(file => DocumentPath.In(folder, file))
        : [];

    void Read()
    {
        position = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        while (position < text.Length)
        {
            if (TryReadName() is { } name)
            {
                values[name] = ReadValue();
            }

            position = LineEnd(position) + 1;
        }
    }

    /// <summary>Reads to the value; null for a line that is blank, a comment, or not an assignment.</summary>
    string? TryReadName()
    {
        const string export = "export";
        SkipBlanks();
        bool isExported = string.CompareOrdinal(text, position, export, 0, export.Length) == 0
            && position + export.Length < text.Length && IsBlank(text[position + export.Length]);
        if (isExported)
        {
            position += export.Length;
            SkipBlanks();
        }

        int start = position;
        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] is '_' or '.' or '-'))
        {
            position++;
        }

        string name = text.Substring(start, position - start);
        SkipBlanks();
        if (name.Length == 0 || position == text.Length || text[position] is not ('=' or ':'))
        {
            return null;
        }

        position++;
        SkipBlanks();
        return name;
    }

    ComposedText? ReadValue() => position < text.Length && text[position] is '"' or '\'' ? ReadQuoted() : ReadPlain();

    ComposedText? ReadPlain()
    {
        int end = LineEnd(position);
        int comment = text.IndexOf('#', position, end - position);

        // Versions of Compose differ in whether a # without a preceding blank begins a comment.
        bool isKnown = comment < 0 || (comment > position && IsBlank(text[comment - 1]));
        end = comment < 0 ? end : comment;
        while (end > position && (IsBlank(text[end - 1]) || text[end - 1] == '\r'))
        {
            end--;
        }

        var range = TextRange.FromBounds(position, end);
        return isKnown ? Expand(range) : null;
    }

    ComposedText? ReadQuoted()
    {
        char quote = text[position];
        int start = position + 1;
        int end = text.IndexOf(quote, start);
        if (end < 0)
        {
            // Compose rejects a file with unterminated quotes.
            position = text.Length;
            return null;
        }

        var range = TextRange.FromBounds(start, end);
        position = end + 1;
        bool hasEscape = text.IndexOf('\\', start, range.Length) >= 0;
        return hasEscape ? null : quote == '"' ? Expand(range) : Verbatim(range);
    }

    ComposedText? Expand(TextRange range)
    {
        var value = new ComposedText(range);
        bool isKnown = true;
        var written = new MappedText(text.Substring(range.Start, range.Length), SpanMap.Verbatim(range.Start));
        ComposeValue.Interpolate(written, value, this, (variable, _) => isKnown &= value.TryAppend(variable));
        return isKnown ? value : null;
    }

    ComposedText Verbatim(TextRange range)
    {
        var value = new ComposedText(range);
        for (int i = range.Start; i < range.End; i++)
        {
            value.Append(text[i], new TextRange(i, 1));
        }

        return value;
    }

    int LineEnd(int from)
    {
        int end = from < text.Length ? text.IndexOf('\n', from) : -1;
        return end < 0 ? text.Length : end;
    }

    void SkipBlanks()
    {
        while (position < text.Length && IsBlank(text[position]))
        {
            position++;
        }
    }

    static bool IsBlank(char c) => c is ' ' or '\t';
}
