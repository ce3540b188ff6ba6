using OciTagAnalyzer.Core.Commands;
using OciTagAnalyzer.Core.Formats.Dockerfile;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Dockerfile;

/// <summary>
/// Where images stand in a Dockerfile: what <c>FROM</c> builds upon, what <c>COPY</c> and mounts take
/// files from, and the frontend that BuildKit pulls to read the file at all.
/// </summary>
sealed class DockerfileImages
{
    // BuildKit fills in no variables but those of FROM.
    static readonly Dictionary<string, ComposedText> noVariables = [];

    readonly string text;
    readonly DockerfileScanner scanner;
    readonly DockerfileArguments arguments;
    readonly DockerfileStages stages = new();
    readonly List<DockerfileImage> images = [];

    // True from the first part on that is no instruction: what it stands for may hold any stages.
    bool mayHaveOtherStages;

    // Images or stages: a stage may follow the instruction that takes files from it.
    readonly List<DockerfileImage> sources = [];
    DocumentFault? fault;

    DockerfileImages(string text)
    {
        this.text = text;
        scanner = new DockerfileScanner(text);
        arguments = new DockerfileArguments(scanner.Escape);
    }

    /// <summary>The images of a Dockerfile, stages and <c>scratch</c> left out.</summary>
    public static ScanResult Scan(string text) => new DockerfileImages(text).Scan();

    ScanResult Scan()
    {
        bool isInStage = false;
        while (scanner.Read())
        {
            if (!scanner.IsInstruction)
            {
                mayHaveOtherStages = true;
                if (DockerfileTemplate.EndOfBlock(text, scanner.Keyword.Start) is { } end)
                {
                    scanner.SkipPast(end);
                }
            }
            else if (scanner.Is("FROM"))
            {
                isInStage = true;
                ReadFrom(scanner.Line());
            }
            else if (scanner.Is("ARG"))
            {
                arguments.Read(scanner.Line(), isInStage);
            }
            else if (scanner.MayHaveFlags)
            {
                if (scanner.MayTakeFromOther(stages))
                {
                    ReadSources(scanner.Line(), 0, isTrigger: false);
                }
            }
            else if (scanner.Is("ONBUILD") && scanner.MayTakeFromOther(stages))
            {
                MappedText line = scanner.Line();
                ReadSources(line, DockerfileWord.Next(line.Text, 0, scanner.Escape).End, isTrigger: true);
            }
        }

        images.AddRange(sources.Where(source => source.Value.ToImageText().Text is var written && !stages.Has(written.AsSpan()) && !MayBeOtherStage(written)));
        NoteUses();
        return Places().ToResult(fault ?? scanner.Fault);
    }

    void NoteUses()
    {
        foreach (DockerfileImage image in images)
        {
            image.Value.UseIn(image.Value.ToImageText().WithHoleNames);
            image.Value.HandDownUse();
        }

        arguments.HandDownUses();
    }

    PlaceList Places()
    {
        var places = new PlaceList();
        if (scanner.Frontend is { IsEmpty: false } frontend)
        {
            places.Add(new FoundImage(ImageText.Known(text.Substring(frontend.Start, frontend.Length)), frontend, SpanMap.Verbatim(frontend.Start), "syntax"));
        }

        foreach (DockerfileImage image in images)
        {
            // Of a default that serves several, none is the one to blame.
            bool isShared = image.Value.Tail.IsShared;
            TextRange span = isShared ? image.Value.Source : image.Value.Tail.Source;
            ImageText written = image.Value.ToImageText();
            int name = ImageTransport.RegistryLength(written.Text);
            places.Add(new FoundImage(written.From(name), span, image.Value.ToMap(text).From(name), image.TakenBy) { IsEditable = !isShared });
        }

        return places;
    }

    void ReadFrom(MappedText line)
    {
        TextRange keyword = NextBlankDelimited(line.Text, 0);
        int position = SkipFlags(line.Text, keyword.End);
        TextRange image = NextBlankDelimited(line.Text, position);
        if (image.IsEmpty)
        {
            fault ??= new DocumentFault(line.Map.ToDocument(keyword), "FROM names no image");
            return;
        }

        // Before the stage's own name counts: FROM alpine AS alpine builds upon the image.
        ComposedText value = DockerfileWord.Expand(line, image, scanner.Escape, arguments.ByName);
        string written = value.ToImageText().Text;
        if (IsImage(written) && !stages.HasName(written.AsSpan()) && !MayBeOtherStage(written))
        {
            images.Add(new DockerfileImage(value, "FROM"));
        }

        bool isNamed = AddStage(line.Text, image.End);
        mayHaveOtherStages |= !isNamed && DockerfileTemplate.HasMark(line.Text);
    }

    /// <summary>True if a text may be the name of a stage that nobody sees here.</summary>
    bool MayBeOtherStage(string written) => mayHaveOtherStages && written.IndexOfAny(['/', ':', '@']) < 0;

    int SkipFlags(string line, int position)
    {
        while (DockerfileFlag.TryRead(line, position, scanner.Escape, out DockerfileFlag flag))
        {
            position = flag.End;
        }

        return position;
    }

    /// <summary>Reads what the flags of an instruction take files from.</summary>
    /// <param name="line">The instruction.</param>
    /// <param name="position">Where its keyword may be found.</param>
    /// <param name="isTrigger">True after <c>ONBUILD</c>: the stages are those of the Dockerfile that builds upon this one.</param>
    void ReadSources(MappedText line, int position, bool isTrigger)
    {
        TextRange keyword = DockerfileWord.Next(line.Text, position, scanner.Escape);
        if (KindOf(line.Text.Substring(keyword.Start, keyword.Length)) is not { } kind)
        {
            return;
        }

        position = keyword.End;
        while (DockerfileFlag.TryRead(line.Text, position, scanner.Escape, out DockerfileFlag flag))
        {
            position = flag.End;
            TextRange source = !flag.Is(line.Text, kind.Flag) ? default : kind.IsList ? flag.From(line.Text) : flag.Value;

            // Nearly all are stages that are known by now.
            if (!source.IsEmpty && !stages.Has(line.Text.AsSpan(source.Start, source.Length)))
            {
                AddSource(new DockerfileImage(DockerfileWord.Expand(line, source, scanner.Escape, noVariables), kind.Path), isTrigger);
            }
        }
    }

    static (string Flag, bool IsList, string Path)? KindOf(string keyword) => keyword.ToUpperInvariant() switch
    {
        "COPY" => ("--from", false, "COPY --from"),
        "RUN" => ("--mount", true, "RUN --mount"),
        _ => null,
    };

    void AddSource(DockerfileImage source, bool isTrigger)
    {
        string written = source.Value.ToImageText().Text;
        bool mayBeForeignStage = isTrigger && written.IndexOfAny(['/', ':', '@']) < 0;
        if (IsImage(written) && !mayBeForeignStage)
        {
            sources.Add(source);
        }
    }

    /// <summary>False for what is empty, for what something fills in before the file is built, and for an image that Buildah takes from this machine.</summary>
    static bool IsImage(string written) =>
        written.Length > 0 && written != "scratch" && !written.Contains("{{") && !written.Contains("<%") && !ImageTransport.IsLocal(written);

    /// <summary>Adds the stage that ends the line; false if it has no name, or one that is filled in later.</summary>
    bool AddStage(string line, int from)
    {
        TextRange separator = default;
        TextRange name = NextBlankDelimited(line, from);

        // What is to be replaced may be several words.
        for (TextRange next = NextBlankDelimited(line, name.End); !next.IsEmpty; next = NextBlankDelimited(line, name.End))
        {
            (separator, name) = (name, next);
        }

        bool isNamed = separator.Length == 2 && string.Compare(line, separator.Start, "AS", 0, 2, StringComparison.OrdinalIgnoreCase) == 0;
        string stage = line.Substring(name.Start, name.Length);
        if (!isNamed || DockerfileTemplate.HasMark(stage))
        {
            return false;
        }

        stages.Add(stage);
        return true;
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
