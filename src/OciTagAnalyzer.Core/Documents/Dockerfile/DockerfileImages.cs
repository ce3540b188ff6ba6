using OciTagAnalyzer.Core.Commands;
using OciTagAnalyzer.Core.Formats.Dockerfile;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Dockerfile;

/// <summary>
/// Finds the images of a Dockerfile: the base images of <c>FROM</c>, the images from which <c>COPY</c> and mounts take files, and the frontend
/// image.
/// </summary>
sealed class DockerfileImages
{
    static readonly Dictionary<string, ComposedText?> noArguments = [];

    readonly string text;
    readonly string document;
    readonly DockerfileScanner scanner;
    readonly DockerfileArguments arguments;
    readonly DockerfileStages stages = new();
    readonly List<DockerfileImage> images = [];

    // True after the first template placeholder, which may stand for additional stages.
    bool mayHaveOtherStages;

    // Images or stages: a stage may be declared after the instruction that uses it.
    readonly List<DockerfileImage> sources = [];
    DocumentFault? fault;

    DockerfileImages(string text, string document, IReadOnlyDictionary<string, ComposedText?> given)
    {
        this.text = text;
        this.document = document;
        scanner = new DockerfileScanner(text);
        arguments = new DockerfileArguments(scanner.Escape, given);
    }

    /// <summary>Returns the images of a Dockerfile, without stages and <c>scratch</c>.</summary>
    public static ScanResult Scan(string text) => new DockerfileImages(text, text, noArguments).Scan();

    /// <summary>Returns the images of a Dockerfile for a build.</summary>
    /// <param name="text">The Dockerfile.</param>
    /// <param name="document">A text that begins with the Dockerfile, and may also contain the values of arguments.</param>
    /// <param name="given">The arguments of the build; null for an argument with an unknown value.</param>
    public static ScanResult Scan(string text, string document, IReadOnlyDictionary<string, ComposedText?> given) =>
        new DockerfileImages(text, document, given).Scan();

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
                if (scanner.MayCopyFromOther(stages))
                {
                    ReadSources(scanner.Line(), 0, isTrigger: false);
                }
            }
            else if (scanner.Is("ONBUILD") && scanner.MayCopyFromOther(stages))
            {
                MappedText line = scanner.Line();
                ReadSources(line, DockerfileWord.Next(line.Text, 0, scanner.Escape).End, isTrigger: true);
            }
        }

        images.AddRange(sources.Where(source => IsNoStage(source.Value.ToImageText().Text)));
        MarkUses();
        return Found().ToResult(fault ?? scanner.Fault);
    }

    void MarkUses()
    {
        foreach (DockerfileImage image in images)
        {
            image.Value.MarkUse(image.Value.ToImageText().WithHoleNames);
            image.Value.PropagateUse();
        }

        arguments.PropagateUses();
    }

    FoundImageList Found()
    {
        var found = new FoundImageList();
        if (scanner.Frontend is { IsEmpty: false } frontend)
        {
            var written = ImageText.Known(text.Substring(frontend.Start, frontend.Length));
            found.Add(new FoundImage(written, frontend, SpanMap.Verbatim(frontend.Start), "syntax"));
        }

        foreach (DockerfileImage image in images)
        {
            // If several images use a default, report the instruction, not the default. The value of a build is not at an instruction.
            ComposedText tail = image.Value.Tail;
            TextRange span = tail.IsShared && tail.Source.Start < text.Length ? image.Value.Source : tail.Source;
            ImageText written = image.Value.ToImageText();
            int name = ImageTransport.RegistryLength(written.Text);
            found.Add(new FoundImage(written.From(name), span, image.Value.ToMap(document).From(name), image.Instruction)
            {
                IsEditable = !tail.IsShared && !image.Value.EndsWithEmpty,
                PartsOfImages = image.Value.EndsWithEmpty ? [] : [.. image.Value.PartsOfImages],
            });
        }

        return found;
    }

    void ReadFrom(MappedText line)
    {
        TextRange keyword = NextBlankDelimited(line.Text, 0);
        int position = SkipFlags(line.Text, keyword.End);
        TextRange image = NextBlankDelimited(line.Text, position);
        if (image.IsEmpty)
        {
            fault ??= new DocumentFault(line.Map.ToDocument(keyword), "FROM has no image");
            return;
        }

        // The stage's own name is not in scope yet: FROM alpine AS alpine refers to the image.
        ComposedText value = arguments.Expand(line, image, mayHaveOtherStages);
        string written = value.ToImageText().Text;
        if (IsImage(written) && !stages.HasName(written.AsSpan()) && !MayBeOtherStage(written))
        {
            images.Add(new DockerfileImage(value, "FROM"));
        }

        bool isNamed = AddStage(line.Text, image.End);
        mayHaveOtherStages |= !isNamed && DockerfileTemplate.HasPlaceholder(line.Text);
    }

    bool IsNoStage(string written) => !stages.Has(written.AsSpan()) && !MayBeOtherStage(written);

    /// <summary>True if a text may be the name of an unknown stage.</summary>
    bool MayBeOtherStage(string written) => mayHaveOtherStages && written.IndexOfAny(['/', ':', '@']) < 0;

    int SkipFlags(string line, int position)
    {
        while (DockerfileFlag.TryRead(line, position, scanner.Escape, out DockerfileFlag flag))
        {
            position = flag.End;
        }

        return position;
    }

    /// <summary>Reads the sources in the flags of an instruction.</summary>
    /// <param name="line">The instruction.</param>
    /// <param name="position">The position before its keyword.</param>
    /// <param name="isTrigger">True after <c>ONBUILD</c>: the stages are those of the Dockerfile that uses this one as its base.</param>
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

            // Most sources are known stages. BuildKit expands variables only in FROM.
            if (!source.IsEmpty && !stages.Has(line.Text.AsSpan(source.Start, source.Length)))
            {
                AddSource(new DockerfileImage(DockerfileWord.Expand(line, source, scanner.Escape, DockerfileVariables.Unknown), kind.Path), isTrigger);
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

    /// <summary>False for an empty text, a template placeholder, and a local image of Buildah.</summary>
    static bool IsImage(string written) =>
        written.Length > 0 && written != "scratch" && !written.Contains("{{") && !written.Contains("<%") && !ImageTransport.IsLocal(written);

    /// <summary>Adds the stage at the end of the line; false if it has no name or the name is a placeholder.</summary>
    bool AddStage(string line, int from)
    {
        TextRange separator = default;
        TextRange name = NextBlankDelimited(line, from);

        // A placeholder may consist of several words.
        for (TextRange next = NextBlankDelimited(line, name.End); !next.IsEmpty; next = NextBlankDelimited(line, name.End))
        {
            (separator, name) = (name, next);
        }

        bool isNamed = separator.Length == 2 && string.Compare(line, separator.Start, "AS", 0, 2, StringComparison.OrdinalIgnoreCase) == 0;
        string stage = line.Substring(name.Start, name.Length);
        if (!isNamed || DockerfileTemplate.HasPlaceholder(stage))
        {
            return false;
        }

        stages.Add(stage);
        return true;
    }

    /// <summary>FROM, unlike ARG, is split only at blanks.</summary>
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
