using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Xml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.MSBuild;

/// <summary>
/// Finds images in a project file or an imported file: the SDK's <c>ContainerBaseImage</c>, and the tag of its output in <c>ContainerImageTag</c>.
/// Properties that are conditional, or defined in another file, are unknown.
/// </summary>
sealed class MSBuildImages
{
    readonly string text;
    readonly XmlScanner scanner;
    readonly MSBuildProperties properties = new();
    readonly FoundImageList images = new();
    readonly Stack<MSBuildElement> open = new();

    MSBuildImages(string text)
    {
        this.text = text;
        scanner = new XmlScanner(text);
    }

    /// <summary>Returns the images of a project file.</summary>
    public static ScanResult Scan(string text) =>
        text.IndexOf("Container", StringComparison.OrdinalIgnoreCase) < 0 ? ScanResult.Empty : new MSBuildImages(text).Scan();

    ScanResult Scan()
    {
        while (scanner.Read())
        {
            switch (scanner.Kind)
            {
                case XmlEventKind.ElementStart:
                    open.Push(new MSBuildElement(text.Substring(scanner.Name.Start, scanner.Name.Length), open.Count > 0 ? open.Peek() : null));
                    break;
                case XmlEventKind.Attribute:
                    open.Peek().IsConditional |= IsCondition;
                    break;
                case XmlEventKind.ElementEnd:
                    End(open.Pop());
                    break;
                default:
                    AppendText(open.Peek());
                    break;
            }
        }

        return images.ToResult(scanner.Fault);
    }

    bool IsCondition => text.AsSpan(scanner.Name.Start, scanner.Name.Length).Equals("Condition".AsSpan(), StringComparison.OrdinalIgnoreCase);

    void AppendText(MSBuildElement element)
    {
        if (element.IsProperty)
        {
            element.Value ??= new ComposedText(scanner.Value);
            XmlText.AppendTo(element.Value, text, scanner.Value, scanner.Kind);
        }
    }

    void End(MSBuildElement element)
    {
        if (!element.IsProperty || element.Value is not { Length: > 0 } written)
        {
            return;
        }

        ComposedText value = FilledIn(written);
        bool isEditable = value.Tail == value;
        if (element.Is("ContainerBaseImage"))
        {
            Add(value, new FoundImage(value.ToImageText(), value.Source, value.ToMap(text), element.Name) { IsEditable = isEditable });
        }
        else if (element.Is("ContainerImageTag") || (element.Is("ContainerImageTags") && value.ToImageText().Text.IndexOf(';') < 0))
        {
            ComposedText image = Tagged(value);
            Add(value, new FoundImage(image.ToImageText(), value.Source, image.ToMap(text), element.Name) { IsEditable = isEditable, HasSeparateTag = true });
        }

        properties.Set(element.Name, value, element.IsConditional);
    }

    void Add(ComposedText value, FoundImage image)
    {
        if (value.Length > 0)
        {
            images.Add(image);
        }
    }

    /// <summary>An image with this tag. The repository does not matter, because the image is built here and not pulled.</summary>
    static ComposedText Tagged(ComposedText tag)
    {
        var image = new ComposedText(tag.Source);
        var start = new TextRange(tag.Source.Start, 0);
        image.AppendHole("$(ContainerRepository)", start);
        image.Append(':', start);
        if (!image.TryAppend(tag))
        {
            image.AppendHole("…", tag.Source);
        }

        return image;
    }

    /// <summary>The value without surrounding blanks, with its properties filled in.</summary>
    ComposedText FilledIn(ComposedText written)
    {
        string value = written.ToImageText().Text;
        int start = value.Length - value.TrimStart().Length;
        return properties.FillIn(new MappedText(value, written.ToMap(text)), new TextRange(start, value.Trim().Length));
    }
}
