using OciTagAnalyzer.Core.Documents.Variables;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Dockerfile;

/// <summary>Where images stand in a Dockerfile: what its <c>FROM</c> instructions build upon.</summary>
public sealed class DockerfileImages
{
    // Far beyond what all defaults of a real Dockerfile hold: such as quote each other must not fill the memory.
    const int LongestDefaults = 1 << 18;

    readonly string text;
    readonly DockerfileScanner scanner;
    readonly List<ComposedText> images = [];
    readonly List<ComposedText> defaults = [];
    readonly Dictionary<string, ComposedText> arguments = new(StringComparer.Ordinal);
    readonly HashSet<string> stages = new(StringComparer.OrdinalIgnoreCase);
    DocumentFault? fault;
    int defaultsLength;

    DockerfileImages(string text)
    {
        this.text = text;
        scanner = new DockerfileScanner(text);
    }

    /// <summary>The images of a Dockerfile's <c>FROM</c> instructions, stages and <c>scratch</c> left out.</summary>
    public static ScanResult Scan(string text) => new DockerfileImages(text).Scan();

    ScanResult Scan()
    {
        bool isInStage = false;
        while (scanner.Read())
        {
            if (scanner.Is("FROM"))
            {
                isInStage = true;
                ReadFrom(scanner.Line());
            }
            else if (scanner.Is("ARG"))
            {
                ReadArguments(scanner.Line(), isInStage);
            }
        }

        NoteUses();
        return Places().ToResult(fault ?? scanner.Fault);
    }

    void NoteUses()
    {
        foreach (ComposedText image in images)
        {
            image.UseIn(image.ToImageText().Display);
            image.HandDownUse();
        }

        // A default is made of earlier ones alone.
        for (int i = defaults.Count - 1; i >= 0; i--)
        {
            defaults[i].HandDownUse();
        }
    }

    PlaceList Places()
    {
        var places = new PlaceList();
        foreach (ComposedText image in images)
        {
            // Of a default that serves several, none is the one to blame.
            bool isShared = image.Tail.IsShared;
            TextRange span = isShared ? image.Source : image.Tail.Source;
            places.Add(new ImagePlace(image.ToImageText(), span, image.ToMap(text), "FROM") { IsEditable = !isShared });
        }

        return places;
    }

    void ReadArguments(MappedText line, bool isInStage)
    {
        TextRange word = DockerfileWord.Next(line.Text, 0, scanner.Escape);
        while (!(word = DockerfileWord.Next(line.Text, word.End, scanner.Escape)).IsEmpty)
        {
            int equals = line.Text.IndexOf('=', word.Start, word.Length);
            string name = line.Text.Substring(word.Start, (equals < 0 ? word.End : equals) - word.Start);
            if (isInStage)
            {
                // FROM does not see it; but without a value of its own it hands the default to the stage's instructions.
                if (equals < 0 && arguments.TryGetValue(name, out ComposedText? handedOn))
                {
                    handedOn.UseElsewhere();
                }
            }
            else if (equals >= 0 && !IsPlatform(name))
            {
                SetDefault(name, DockerfileWord.Expand(line, TextRange.FromBounds(equals + 1, word.End), scanner.Escape, arguments));
            }
        }
    }

    void SetDefault(string name, ComposedText value)
    {
        defaultsLength += Math.Min(value.Length, LongestDefaults);
        if (defaultsLength > LongestDefaults)
        {
            defaultsLength = LongestDefaults;
            _ = arguments.Remove(name);
            return;
        }

        arguments[name] = value;
        defaults.Add(value);
    }

    /// <summary>BuildKit fills these in for each build, whatever default they are given.</summary>
    static bool IsPlatform(string name) =>
        name is "TARGETPLATFORM" or "TARGETOS" or "TARGETARCH" or "TARGETVARIANT" or "BUILDPLATFORM" or "BUILDOS" or "BUILDARCH" or "BUILDVARIANT";

    void ReadFrom(MappedText line)
    {
        TextRange keyword = NextBlankDelimited(line.Text, 0);
        TextRange image = NextBlankDelimited(line.Text, keyword.End);
        while (image.Length >= 2 && line.Text[image.Start] == '-' && line.Text[image.Start + 1] == '-')
        {
            image = NextBlankDelimited(line.Text, image.End);
        }

        if (image.IsEmpty)
        {
            fault ??= new DocumentFault(line.Map.ToDocument(keyword), "FROM names no image");
            return;
        }

        // Before the stage's own name counts: FROM alpine AS alpine builds upon the image.
        AddImage(line, image);
        AddStage(line.Text, image.End);
    }

    void AddImage(MappedText line, TextRange word)
    {
        ComposedText value = DockerfileWord.Expand(line, word, scanner.Escape, arguments);
        ImageText image = value.ToImageText();
        if (image.Text.Length > 0 && image.Text != "scratch" && !stages.Contains(image.Text) && !IsTemplate(image.Text))
        {
            images.Add(value);
        }
    }

    /// <summary>A Dockerfile that something fills in before Docker reads it.</summary>
    static bool IsTemplate(string image) => image.Contains("{{") || image.Contains("<%");

    void AddStage(string line, int from)
    {
        TextRange separator = NextBlankDelimited(line, from);
        TextRange name = NextBlankDelimited(line, separator.End);
        if (!name.IsEmpty && separator.Length == 2 && string.Compare(line, separator.Start, "AS", 0, 2, StringComparison.OrdinalIgnoreCase) == 0)
        {
            _ = stages.Add(line.Substring(name.Start, name.Length));
        }
    }

    /// <summary>FROM, unlike ARG, is split at blanks alone.</summary>
    static TextRange NextBlankDelimited(string line, int from)
    {
        int start = from;
        while (start < line.Length && char.IsWhiteSpace(line[start]))
        {
            start++;
        }

        int end = start;
        while (end < line.Length && !char.IsWhiteSpace(line[end]))
        {
            end++;
        }

        return TextRange.FromBounds(start, end);
    }
}
