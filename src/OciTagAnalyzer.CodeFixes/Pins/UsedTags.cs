using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Pinning;
using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>The tags that a project already uses for a repository, in code and in files.</summary>
sealed class UsedTags(Project project)
{
    readonly Dictionary<DocumentId, IReadOnlyList<ImageReference>> references = [];

    /// <summary>
    /// Returns the most used tag that meets <paramref name="isWanted"/>, the first in ordinal order of equally used ones, and the first file
    /// with it.
    /// </summary>
    public async Task<Pin?> MostUsedAsync(ImageReference image, Func<string, bool> isWanted, CancellationToken cancellation)
    {
        var uses = new List<(string Tag, string File)>();
        foreach (TextDocument document in project.AdditionalDocuments.Concat(project.Documents).OrderBy(document => document.FilePath, StringComparer.Ordinal))
        {
            foreach (ImageReference reference in await ReferencesAsync(document, image, cancellation).ConfigureAwait(false))
            {
                if (reference.Name == image.Name && reference.Tag is { } tag && isWanted(tag))
                {
                    uses.Add((tag, document.Name));
                }
            }
        }

        return uses
            .GroupBy(use => use.Tag, StringComparer.Ordinal)
            .OrderByDescending(tag => tag.Count())
            .ThenBy(tag => tag.Key, StringComparer.Ordinal)
            .Select(tag => new Pin(tag.Key, null, tag.First().File))
            .FirstOrDefault();
    }

    async Task<IReadOnlyList<ImageReference>> ReferencesAsync(TextDocument document, ImageReference image, CancellationToken cancellation)
    {
        if (references.TryGetValue(document.Id, out IReadOnlyList<ImageReference>? known))
        {
            return known;
        }

        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);

        // Binding a file is expensive, so skip files that do not contain the last component of the repository.
        string lastComponent = image.Path.Substring(image.Path.LastIndexOf('/') + 1);
        if (text.ToString().IndexOf(lastComponent, StringComparison.Ordinal) < 0)
        {
            return [];
        }

        IReadOnlyList<ImageReading> images = await ImagesOfDocument.InAsync(document, cancellation).ConfigureAwait(false);
        ImageReference[] found = [.. images.Select(reading => reading.Reference).OfType<ImageReference>()];
        references.Add(document.Id, found);
        return found;
    }
}
