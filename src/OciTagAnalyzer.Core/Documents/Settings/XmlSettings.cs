using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Xml;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Settings;

/// <summary>Reads XML files like Microsoft.Extensions.Configuration.Xml. That does not support namespaces: a file with a namespace has no settings.</summary>
sealed class XmlSettings
{
    readonly string text;
    readonly XmlScanner scanner;
    readonly List<XmlSettingElement> elements = [];
    readonly Stack<XmlSettingElement> open = new();

    XmlSettings(string text)
    {
        this.text = text;
        scanner = new XmlScanner(text);
    }

    /// <summary>Returns the wanted settings.</summary>
    public static IReadOnlyList<Setting> Read(string text, SettingKeys wanted)
    {
        // An entity may change the spelling of a name.
        bool mayContain = wanted.MayOccurIn(text) || text.IndexOf("&#", StringComparison.Ordinal) >= 0;
        return mayContain && new XmlSettings(text) is var file && file.ReadElements() ? file.Among(wanted) : [];
    }

    /// <summary>Reads all elements, because an element has an index only if another one has the same name; false if there is a namespace.</summary>
    bool ReadElements()
    {
        // True directly after a start tag.
        bool isBegun = false;
        while (scanner.Read())
        {
            switch (scanner.Kind)
            {
                case XmlEventKind.Attribute when !TryAddAttribute(open.Peek()):
                    return false;
                case XmlEventKind.Attribute:
                    break;
                case XmlEventKind.ElementStart:
                    Begin();
                    isBegun = true;
                    break;
                case XmlEventKind.ElementEnd:
                    End(open.Pop(), isBegun && !scanner.IsEmptyElement);
                    isBegun = false;
                    break;
                case XmlEventKind.LiteralText:
                case XmlEventKind.Text when !text.AsSpan(scanner.Value.Start, scanner.Value.Length).IsWhiteSpace():
                    open.Peek().Content = new(scanner.Value, scanner.Kind);
                    isBegun = false;
                    break;
            }
        }

        return true;
    }

    void Begin()
    {
        var element = new XmlSettingElement(open.Count > 0 ? open.Peek() : null, scanner.Name);
        elements.Add(element);
        open.Push(element);
    }

    bool TryAddAttribute(XmlSettingElement element)
    {
        ReadOnlySpan<char> name = Slice(scanner.Name);
        if (name.IndexOf(':') >= 0 || name.SequenceEqual("xmlns".AsSpan()))
        {
            return false;
        }

        var value = new XmlSettingValue(scanner.Value, scanner.Kind);
        element.Attributes.Add((scanner.Name, value));
        if (element.Name is null && name.Equals("Name".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            element.Name = value.Compose(text).ToImageText().Text;
        }

        return true;
    }

    void End(XmlSettingElement element, bool isBlank)
    {
        if (isBlank)
        {
            element.Content = new(scanner.Value, XmlEventKind.Text);
        }
    }

    List<Setting> Among(SettingKeys wanted)
    {
        NumberSiblings();
        var settings = new List<Setting>();
        var path = new SettingPath();
        foreach (XmlSettingElement element in elements)
        {
            Enter(path, element);
            foreach ((TextRange name, XmlSettingValue value) in element.Attributes)
            {
                path.Push(Slice(name));
                Add(settings, path.Key, value, wanted);
                path.PopTo(element.Depth);
            }

            if (element.Content is { } content)
            {
                Add(settings, path.Key, content, wanted);
            }
        }

        // The content of an element may follow its children in the document.
        settings.Sort((one, other) => one.Span.Start.CompareTo(other.Span.Start));
        return settings;
    }

    /// <summary>Numbers the elements with the same parent and name; a unique element has no index.</summary>
    void NumberSiblings()
    {
        var last = new Dictionary<(XmlSettingElement, string), XmlSettingElement>();
        foreach (XmlSettingElement element in elements)
        {
            if (element.Parent is not { } parent)
            {
                continue;
            }

            (XmlSettingElement, string) name = (parent, NameAmongSiblings(element));
            if (last.TryGetValue(name, out XmlSettingElement? before))
            {
                before.Index = Math.Max(before.Index, 0);
                element.Index = before.Index + 1;
            }

            last[name] = element;
        }
    }

    // Names are compared without case.
    string NameAmongSiblings(XmlSettingElement element)
    {
        string name = Slice(element.ElementName).ToString();
        return (string.IsNullOrEmpty(element.Name) ? name : $"{name}:{element.Name}").ToUpperInvariant();
    }

    /// <summary>Moves the path from any descendant of the parent to the element.</summary>
    void Enter(SettingPath path, XmlSettingElement element)
    {
        path.PopTo(element.Parent?.Depth ?? 0);
        if (element.Parent is not null)
        {
            path.Push(Slice(element.ElementName));
        }

        if (!string.IsNullOrEmpty(element.Name))
        {
            path.Push(element.Name.AsSpan());
        }

        if (element.Index >= 0)
        {
            path.Push(element.Index);
        }

        element.Depth = path.Depth;
    }

    void Add(List<Setting> settings, ReadOnlySpan<char> key, XmlSettingValue value, SettingKeys wanted)
    {
        if (wanted.Matches(key))
        {
            ComposedText composed = value.Compose(text);
            SpanMap map = composed.ToMap(text);
            settings.Add(new(key.ToString(), composed.ToImageText().Text, value.Range, map) { IsEditable = map.IsVerbatim });
        }
    }

    ReadOnlySpan<char> Slice(TextRange range) => text.AsSpan(range.Start, range.Length);
}
