using OciTagAnalyzer.Core.Documents.Compose;
using OciTagAnalyzer.Core.Documents.Dockerfile;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Builds;

/// <summary>Finds the images that the files which declare a build name for it: in arguments, in contexts, and in a Dockerfile in the file.</summary>
static class BuildImages
{
    const string ImageScheme = "docker-image://";

    /// <summary>Returns the images of a build, each with the file that contains it.</summary>
    /// <param name="build">The build.</param>
    /// <param name="dockerfile">The text of its Dockerfile in a file of its own; null if it is unknown.</param>
    /// <param name="isLocal">True for a name that is no image from a registry: a context, or an image that the same project builds.</param>
    public static IEnumerable<(string File, ComposeImage Image)> In(ImageBuild build, string? dockerfile, Func<FoundImage, bool> isLocal)
    {
        foreach (BuildText context in build.Contexts)
        {
            if (OfContext(context) is { } image && !isLocal(image.Place))
            {
                yield return (context.File, image);
            }
        }

        BuiltText? built = build.Inline is { } inline ? new(inline) : dockerfile is not null && build.Arguments.Count > 0 ? new(dockerfile) : null;
        if (built is null)
        {
            yield break;
        }

        var given = new Dictionary<string, ComposedText?>(StringComparer.Ordinal);
        foreach (BuildText argument in build.Arguments.Where(argument => !given.ContainsKey(argument.Name)))
        {
            given.Add(argument.Name, built.Append(argument));
        }

        string whole = built.Whole;
        foreach (FoundImage image in DockerfileImages.Scan(built.Dockerfile, whole, given).Images)
        {
            if (built.PartAt(image.Span.Start) is { } target && !isLocal(image) && InFile(image, built, target.Part, target.Start) is { } mapped)
            {
                yield return (target.Part.File, mapped);
            }
        }
    }

    static ComposeImage? OfContext(BuildText context)
    {
        if (context.Value?.ToImageText() is not { } address || !address.Text.StartsWith(ImageScheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // The map of a value that is not in one piece ends where its source ends.
        ImageText written = address.From(ImageScheme.Length);
        SpanMap map = context.Value.ToMap("").From(ImageScheme.Length);
        ComposedText tail = context.Value.Tail;
        TextRange span = tail == context.Value ? TextRange.FromBounds(map.ToDocument(0), context.Value.Source.End) : tail.Source;
        IEnumerable<EnvironmentPiece> pieces = context.Pieces.Select(piece => piece with { Start = piece.Start - ImageScheme.Length });
        return written.Text.Length == 0 ? null : context.At(
            new(written, span, map, context.KeyPath) { Untyped = context.Untyped, IsEditable = !tail.IsShared && !context.Value.EndsWithEmpty },
            pieces.Where(piece => piece.Start >= 0));
    }

    /// <summary>Maps an image of a Dockerfile to the file that contains its end; null if it ends in no file that declares the build.</summary>
    static ComposeImage? InFile(FoundImage image, BuiltText built, BuildText target, int targetStart)
    {
        ImageText written = Named(image, built);
        bool isInline = targetStart == 0;
        int length = written.Text.Length;
        ComposedText tail = target.Value!.SourceOf(isInline ? image.Span.End - 1 : target.Value.Length - 1);
        bool isInDockerfile = isInline && tail == target.Value;
        TextRange span = isInDockerfile
            ? TextRange.FromBounds(target.Value.RangeAt(image.Span.Start).Start, EndOf(target.Value, image.Span))
            : tail.Source;
        int[] starts = new int[length + 1];
        int[] ends = new int[length];
        int end = span.Start;
        int start = 0;
        for (int i = 0; i < length; i++)
        {
            (int Start, BuildText Part)? part = built.PartAt(image.Map.ToDocument(i));
            TextRange unit = part is { } known && known.Part.File == target.File
                ? known.Part.Value!.RangeAt(image.Map.ToDocument(i) - known.Start)
                : new(end, 0);
            starts[i] = unit.Start;
            ends[i] = end = unit.End;
            bool isOwn = isInDockerfile || (part?.Part == target && span.Start <= unit.Start && unit.End <= span.End);
            start = isOwn ? start : i + 1;
        }

        starts[length] = end;

        // The part of the text before the value is in another place.
        int pin = written.Tag?.Start ?? written.Text.IndexOf('@');
        return target.At(
            image with
            {
                Written = written,
                Span = span,
                Map = SpanMap.FromPieces(starts, ends),
                KeyPath = isInline ? image.KeyPath : target.KeyPath,
                HasSeparateTag = start > 0 && pin == start,
                LostByReader = start > 0 && written.Tag?.Start == start ? target.Loss : null,
                IsEditable = image.IsEditable && !tail.IsShared && !target.Value.EndsWithEmpty && (pin < 0 || pin >= start),
                Untyped = isInline ? null : target.Untyped,
            },
            PiecesIn(image, target, targetStart, length));
    }

    // The last code unit may come from the middle of an expression.
    static int EndOf(ComposedText value, TextRange range) => range.End < value.Length ? value.RangeAt(range.End).Start : value.Source.End;

    // A Dockerfile in a file, unlike an argument, loses the names of its unknown parts.
    static ImageText Named(FoundImage image, BuiltText built)
    {
        if (!image.Written.HasHoles)
        {
            return image.Written;
        }

        int hole = 0;
        string[] names = [.. image.Written.HoleNames];
        for (int i = 0; i < image.Written.Text.Length; i++)
        {
            if (image.Written.Text[i] == ImageText.Hole)
            {
                if (names[hole] == ImageText.Hole.ToString() && built.PartAt(image.Map.ToDocument(i)) is { } part)
                {
                    ImageText text = part.Part.Value!.ToImageText();
                    names[hole] = text.HoleNames[text.Text.Take(image.Map.ToDocument(i) - part.Start).Count(c => c == ImageText.Hole)];
                }

                hole++;
            }
        }

        return ImageText.WithHoles(image.Written.Text, names);
    }

    static IEnumerable<EnvironmentPiece> PiecesIn(FoundImage image, BuildText target, int targetStart, int length)
    {
        foreach (EnvironmentPiece piece in target.Pieces)
        {
            int at = 0;
            while (at < length && image.Map.ToDocument(at) != targetStart + piece.Start)
            {
                at++;
            }

            if (at + piece.Variable.Length <= length)
            {
                yield return piece with { Start = at };
            }
        }
    }
}
