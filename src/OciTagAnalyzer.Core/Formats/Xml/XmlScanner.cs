using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Formats.Xml;

/// <summary>
/// Reads XML one event at a time: elements, attributes, text. Reports positions and reads everything before a <see cref="Fault"/>. Does not support
/// DTDs. Allocates no strings.
/// </summary>
sealed class XmlScanner
{
    readonly string text;
    readonly Stack<TextRange> open = new();
    int position;
    bool isInTag;

    /// <summary>Creates a scanner before the first event of <paramref name="text"/>.</summary>
    public XmlScanner(string text)
    {
        this.text = text;
        position = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
    }

    /// <summary>The kind of the current event.</summary>
    public XmlEventKind Kind { get; private set; }

    /// <summary>The name of the element or attribute.</summary>
    public TextRange Name { get; private set; }

    /// <summary>The text, the attribute's value without its quotes, or the empty range before an end tag.</summary>
    public TextRange Value { get; private set; }

    /// <summary>True if the element that ends has no end tag.</summary>
    public bool IsEmptyElement { get; private set; }

    /// <summary>Why the scanner stopped before the end, or null.</summary>
    public DocumentFault? Fault { get; private set; }

    /// <summary>Reads an event; false at the end of the text and at a fault.</summary>
    public bool Read()
    {
        while (Fault is null && (isInTag ? ReadInTag() : ReadContent()) is { } kind)
        {
            if (kind != XmlEventKind.None)
            {
                Kind = kind;
                return true;
            }
        }

        Kind = XmlEventKind.None;
        return false;
    }

    /// <summary>The next event; <see cref="XmlEventKind.None"/> for skipped text; null at the end.</summary>
    XmlEventKind? ReadContent()
    {
        if (position == text.Length)
        {
            return open.Count > 0 ? Fail(open.Peek(), "The element is not closed") : null;
        }

        if (text[position] != '<')
        {
            int end = IndexOf("<", position);
            Value = TextRange.FromBounds(position, end);
            position = end;
            return open.Count > 0 ? XmlEventKind.Text : XmlEventKind.None;
        }

        return StartsWith("<!--") ? Skip("<!--", "-->", "The comment is not closed")
            : open.Count > 0 && StartsWith("<![CDATA[") ? Skip("<![CDATA[", "]]>", "The section is not closed") is null ? null : XmlEventKind.LiteralText
            : StartsWith("<?") ? Skip("<?", "?>", "The instruction is not closed")
            : StartsWith("<!") ? Fail(new(position, 2), "A document type can't be read")
            : StartsWith("</") ? ReadEnd()
            : ReadStart();
    }

    XmlEventKind? Skip(string start, string end, string message)
    {
        int from = position + start.Length;
        int at = IndexOf(end, from);
        if (at == text.Length)
        {
            return Fail(new(position, start.Length), message);
        }

        Value = TextRange.FromBounds(from, at);
        position = at + end.Length;
        return XmlEventKind.None;
    }

    XmlEventKind? ReadStart()
    {
        int start = position++;
        Name = ReadName();
        if (Name.IsEmpty)
        {
            return Fail(new(start, 1), "A '<' can only begin a tag");
        }

        open.Push(Name);
        isInTag = true;
        return XmlEventKind.ElementStart;
    }

    XmlEventKind? ReadEnd()
    {
        int start = position;
        position += 2;
        TextRange name = ReadName();
        SkipBlanks();
        if (open.Count == 0 || !AreSame(name, open.Peek()) || position == text.Length || text[position] != '>')
        {
            return Fail(TextRange.FromBounds(start, position), "The tag ends no element");
        }

        position++;
        Name = open.Pop();
        Value = new TextRange(start, 0);
        IsEmptyElement = false;
        return XmlEventKind.ElementEnd;
    }

    XmlEventKind? ReadInTag()
    {
        SkipBlanks();
        if (position == text.Length)
        {
            return Fail(open.Peek(), "The tag is not closed");
        }

        if (text[position] == '>')
        {
            position++;
            isInTag = false;
            return XmlEventKind.None;
        }

        if (StartsWith("/>"))
        {
            position += 2;
            isInTag = false;
            IsEmptyElement = true;
            Name = open.Pop();
            return XmlEventKind.ElementEnd;
        }

        return ReadAttribute();
    }

    XmlEventKind? ReadAttribute()
    {
        int start = position;
        Name = ReadName();
        SkipBlanks();
        bool hasEquals = !Name.IsEmpty && position < text.Length && text[position] == '=';
        position += hasEquals ? 1 : 0;
        SkipBlanks();
        if (!hasEquals || position == text.Length || text[position] is not ('"' or '\''))
        {
            return Fail(new(start, start < text.Length ? 1 : 0), "An attribute is a name, '=' and a quoted value");
        }

        int from = position + 1;
        int end = IndexOf(text[position] == '"' ? "\"" : "'", from);
        if (end == text.Length || text.IndexOf('<', from, end - from) >= 0)
        {
            return Fail(new(position, 1), "The quotes are not closed");
        }

        Value = TextRange.FromBounds(from, end);
        position = end + 1;
        return XmlEventKind.Attribute;
    }

    TextRange ReadName()
    {
        int start = position;
        while (position < text.Length && text[position] is not (' ' or '\t' or '\r' or '\n' or '/' or '>' or '=' or '<' or '"' or '\''))
        {
            position++;
        }

        return TextRange.FromBounds(start, position);
    }

    void SkipBlanks()
    {
        while (position < text.Length && text[position] is ' ' or '\t' or '\r' or '\n')
        {
            position++;
        }
    }

    bool AreSame(TextRange one, TextRange other) =>
        one.Length == other.Length && string.CompareOrdinal(text, one.Start, text, other.Start, one.Length) == 0;

    bool StartsWith(string start) => string.CompareOrdinal(text, position, start, 0, start.Length) == 0;

    int IndexOf(string end, int from) => text.IndexOf(end, from, StringComparison.Ordinal) is var at && at < 0 ? text.Length : at;

    XmlEventKind? Fail(TextRange range, string message)
    {
        Fault ??= new DocumentFault(range, message);
        return null;
    }
}
