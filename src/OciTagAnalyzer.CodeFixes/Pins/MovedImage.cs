using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OciTagAnalyzer.Analyzers.Discovery;
using OciTagAnalyzer.CodeFixes.Edits;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>An image whose tag and digest are replaced by newer ones, wherever they are written.</summary>
/// <param name="project">The project with the image.</param>
/// <param name="compilation">Its compilation.</param>
/// <param name="image">The image. Its reference is known.</param>
sealed class MovedImage(Project project, Compilation compilation, DiscoveredImage image)
{
    readonly string? writtenTag = image.Reference!.Tag;
    readonly TextRange? tagRange = image.Reading.Tag;
    readonly TextRange? digestRange = DigestIn(image.Reading.Written.Text);

    /// <summary>Returns the edits that write another tag and digest; null if one of them cannot be written, or if there is nothing to change.</summary>
    /// <param name="tag">The new tag; null for an image without a tag.</param>
    /// <param name="digest">The new digest, with its algorithm; null for an image without a digest.</param>
    public IReadOnlyList<FileEdit>? EditsTo(string? tag, string? digest)
    {
        if (tagRange is null != tag is null || digestRange is null != digest is null || image.Image.Lost is not null)
        {
            return null;
        }

        if (InSlot(tag, digest) is { } edit)
        {
            return [edit];
        }

        var edits = new List<FileEdit>();
        return (tagRange is not { } tagPart || Add(tagPart, tag!, edits)) && (digestRange is not { } digestPart || Add(digestPart, digest!, edits)) &&
            edits.Count > 0 ? edits : null;
    }

    /// <summary>The places of the tag and the digest. An edit of one of them changes the image.</summary>
    public IReadOnlyList<(string FilePath, TextRange Range)> Footprint
    {
        get
        {
            var places = new List<(string, TextRange)>();
            if ((image.Image.Slots.ReplaceAll ?? image.Image.Slots.ReplaceTag) is { Before.Length: 0 } slot)
            {
                places.Add((PathOf(image.Location), slot.Range));
            }

            foreach (TextRange range in new[] { tagRange, digestRange }.OfType<TextRange>())
            {
                for (int at = range.Start; at < range.End;)
                {
                    WrittenPart? part = WrittenPart.Of(image, range, new(at, 1), compilation);
                    if (part is not null)
                    {
                        places.Add((part.FilePath, part.Range));
                    }

                    at = Math.Max(at + 1, part?.InText.End ?? 0);
                }
            }

            return places;
        }
    }

    /// <summary>
    /// Returns the place where code uses a named literal that one of the edits changes for something other than an image, so that the edit would change
    /// more than the image; null if there is none.
    /// </summary>
    /// <param name="edits">The edits.</param>
    /// <param name="isComposed">Returns true for an operand or interpolation that contributes to an image.</param>
    /// <param name="cancellation">Cancels the search.</param>
    public async Task<Location?> FindOtherUseAsync(IEnumerable<FileEdit> edits, Func<SyntaxNode, bool> isComposed, CancellationToken cancellation)
    {
        foreach (FileEdit edit in edits)
        {
            if (project.Solution.GetDocumentIdsWithFilePath(edit.FilePath).Select(project.Solution.GetDocument).FirstOrDefault(found => found is not null) is
                { } document &&
                await NamedLiteral.FindOtherUseAsync(
                    document, new(edit.Edit.Range.Start, edit.Edit.Range.Length), cancellation, (use, library) => IsKnown(use, library, isComposed))
                    .ConfigureAwait(false) is { } other)
            {
                return other;
            }
        }

        return null;
    }

    static bool IsKnown(SyntaxNode use, LibraryUse library, Func<SyntaxNode, bool> isComposed) =>
        isComposed(use) || (use is ExpressionSyntax expression && library.IsTagOrDigest(expression));

    FileEdit? InSlot(string? tag, string? digest)
    {
        var slot = digest is null || tag is null ? (tag is null ? image.Image.Slots.ReplaceAll : image.Image.Slots.ReplaceTag) : image.Image.Slots.ReplaceAll;
        return slot is not null && slot.Before.Length == 0 && PinEdit.Of(EditableSlot.Of(image, slot), writtenTag, tag, digest) is { } edit
            ? new(PathOf(image.Location), edit)
            : null;
    }

    // False if the part cannot be edited.
    bool Add(TextRange range, string text, List<FileEdit> edits)
    {
        string old = image.Image.Written.Text.Substring(range.Start, range.Length);
        if (text == old)
        {
            return true;
        }

        int before = 0;
        while (before < Math.Min(old.Length, text.Length) && old[before] == text[before])
        {
            before++;
        }

        int after = 0;
        while (after < Math.Min(old.Length, text.Length) - before && old[old.Length - 1 - after] == text[text.Length - 1 - after])
        {
            after++;
        }

        // A text that is only inserted belongs to the part before it.
        int start = before + after == old.Length ? Math.Max(0, before - 1) : before;
        int end = before + after == old.Length ? start + 1 : old.Length - after;
        var changed = TextRange.FromBounds(range.Start + start, range.Start + end);
        if (WrittenPart.Of(image, range, changed, compilation) is not { } part)
        {
            return false;
        }

        int growth = text.Length - old.Length;
        edits.Add(new(part.FilePath, new(part.Range, text.Substring(part.InText.Start - range.Start, part.InText.Length + growth))));
        return true;
    }

    static TextRange? DigestIn(string text) => text.IndexOf('@') is >= 0 and var at ? TextRange.FromBounds(at + 1, text.Length) : null;

    static string PathOf(Location location) => location.SourceTree?.FilePath ?? location.GetLineSpan().Path;
}
