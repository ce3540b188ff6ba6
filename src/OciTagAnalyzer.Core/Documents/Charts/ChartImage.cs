using OciTagAnalyzer.Core.Documents.Helm;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Charts;

/// <summary>An image that a template prints, at the text that ends it.</summary>
/// <param name="Path">The normalized path of the document with that text.</param>
/// <param name="Image">The image.</param>
/// <param name="Parts">The texts that it consists of.</param>
sealed record ChartImage(string Path, FoundImage Image, IReadOnlyList<TextPiece> Parts)
{
    const string InTemplate = "template";

    /// <summary>Returns the image in a printed text; null if its end is unknown.</summary>
    /// <param name="printed">The text.</param>
    /// <param name="isUncertain">True if an installation that sets an empty value may change more than a part of the text.</param>
    public static ChartImage? Of(IReadOnlyList<TextPiece> printed, bool isUncertain)
    {
        IReadOnlyList<TextPiece> parts = WithoutEmptyValues(Unquoted(TemplateFunctions.Trim(printed)));
        if (parts.LastOrDefault() is not { IsHole: false, Path: { } path } last || !parts.All(part => part.IsHole || part.Text.All(MayBeInReference)))
        {
            return null;
        }

        var text = new System.Text.StringBuilder();
        var starts = new List<int>();
        var ends = new List<int>();
        foreach (TextPiece part in parts)
        {
            _ = text.Append(part.Text);
            for (int i = 0; i < part.Text.Length; i++)
            {
                // A part in another document has an empty range before the last one.
                TextRange unit = part.Path == path && !part.IsHole ? part.Map.ToDocument(new TextRange(i, 1)) : new(last.Source.Start, 0);
                starts.Add(unit.Start);
                ends.Add(unit.End);
            }
        }

        starts.Add(ends[ends.Count - 1]);
        var written = ImageText.WithHoles(text.ToString(), [.. parts.Where(part => part.IsHole).Select(part => part.HoleName)]);
        var image = new FoundImage(written, last.Source, SpanMap.FromPieces([.. starts], [.. ends]), last.KeyPath);
        int lastStart = text.Length - last.Text.Length;
        bool isSeparate = image.Reading.Tag is { Start: var tag } && tag <= lastStart;
        bool isScalar = last.KeyPath != InTemplate;
        bool isChart = isScalar && path.EndsWith("/" + Chart.FileName, StringComparison.Ordinal);
        return new(path, image with
        {
            HasSeparateTag = isSeparate,
            IsNameEditable = parts[0].Path == path && !parts[0].IsHole && parts[0].Text.Length >= written.Name.Length && parts[0].KeyPath == last.KeyPath,
            IsEditable = !isChart && !(isUncertain && image.Reading.HasNoPin),
            Untyped = isScalar && last.IsUntyped ? last.Source : null,
            LostByReader = isScalar && last.IsUntyped && isSeparate && !image.Reading.HasDigest && LossOf(last.Text, isChart) is { } cause
                ? new(cause) { Tag = last.Text, Unquoted = last.Source }
                : null,
        }, [.. parts.Where(part => !part.IsHole)]);
    }

    // Chart.yaml keeps the digits of an integer.
    static string? LossOf(string tag, bool isChart) => isChart && tag.All(char.IsDigit) && tag[0] != '0' ? null : ValuesImages.LossOfTag(tag);

    // Other characters belong to a syntax that is not evaluated.
    static bool MayBeInReference(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '/' or ':' or '@' or '+';

    // A helper may print the quotes of the scalar.
    static IReadOnlyList<TextPiece> Unquoted(IReadOnlyList<TextPiece> parts)
    {
        if (parts.Count < 2 || parts[0].Text is not ['"' or '\'', ..] || parts[parts.Count - 1].Text is not [.., var quote] || quote != parts[0].Text[0])
        {
            return parts;
        }

        TextPiece last = parts[parts.Count - 1];
        return
        [
            parts[0].Slice(1, parts[0].Text.Length - 1),
            .. parts.Skip(1).Take(parts.Count - 2),
            last.Slice(0, last.Text.Length - 1),
        ];
    }

    // A value that is empty by default is set by an installation if the reference would be invalid without it. Otherwise, it stays empty.
    static IReadOnlyList<TextPiece> WithoutEmptyValues(IReadOnlyList<TextPiece> parts)
    {
        var kept = new List<TextPiece>();
        for (int i = 0; i < parts.Count; i++)
        {
            char before = kept.Count == 0 ? '\0' : kept[kept.Count - 1].Text[kept[kept.Count - 1].Text.Length - 1];
            char after = i + 1 == parts.Count || parts[i + 1].Text.Length == 0 ? '\0' : parts[i + 1].Text[0];
            bool isNeeded = before is ':' or '@' or '/' || (before == '\0' && after is '\0' or ':' or '@' or '/');
            if (parts[i].Text.Length > 0 && (!parts[i].IsEmptyValue || isNeeded))
            {
                kept.Add(parts[i]);
            }
        }

        return kept;
    }
}
