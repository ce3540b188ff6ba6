using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Discovery;
using OciTagAnalyzer.CodeFixes.Pins;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;
using OciTagAnalyzer.Tool.Images;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>
/// Determines which entries of lock files may be in use. Keeping an unused entry costs a request, but removing a used one loses a pin.
/// Therefore any text that is a valid image reference counts as a use, and so does a mention in code that is not compiled.
/// </summary>
/// <param name="loaded">The loaded projects and files.</param>
/// <param name="discover">Discovers the images of all projects; called only if the cheaper search finds no use of an entry.</param>
sealed class EntryUses(LoadedSolution loaded, Func<Task<IReadOnlyList<ProjectImages>>> discover)
{
    IReadOnlyList<ImageReading>? written;
    IReadOnlyList<DiscoveredImage>? discovered;
    IReadOnlyList<ImageReference>? unresolved;
    UncompiledCode? uncompiled;

    /// <summary>The keys of <paramref name="locked"/> that nothing uses, each with its position.</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, TextRange>>> UnusedInAsync(ImageLockReading locked, CancellationToken cancellation)
    {
        written ??= await WrittenAsync(cancellation);
        var unused = UnusedLockEntry.In(locked, written);
        if (unused.Count > 0)
        {
            discovered ??= [.. (await discover()).SelectMany(project => project.Uses)];
            unused = UnusedLockEntry.In(locked, written.Concat(discovered.Select(use => use.Reading)));
        }

        if (unused.Count > 0)
        {
            unresolved ??= await UnresolvedAsync(discovered!, cancellation);
            uncompiled ??= await UncompiledCode.OfAsync(loaded, cancellation);
        }

        return [.. unused.Where(key => ImageReference.TryParse(key.Key, out ImageReference? requested, out _) && !MayBeUsed(requested))];
    }

    bool MayBeUsed(ImageReference requested) => uncompiled!.Mentions(requested) || unresolved!.Any(name => name.Name == requested.Name);

    // The images in files, even those that another file overrides, and every word of code and settings that is a valid image reference.
    async Task<IReadOnlyList<ImageReading>> WrittenAsync(CancellationToken cancellation)
    {
        var images = new List<ImageReading>();
        foreach (TextDocument document in loaded.Projects.SelectMany(project => project.AdditionalDocuments))
        {
            images.AddRange(await ImagesOfDocument.InAsync(document, cancellation));
            images.AddRange((await ReferenceWords.InSettingsAsync(document, cancellation)).Select(Reading));
        }

        foreach (Document document in loaded.Projects.SelectMany(project => project.Documents))
        {
            images.AddRange((await ReferenceWords.InLiteralsAsync(document, cancellation)).SelectMany(literal => literal.Words).Select(Reading));
        }

        return [.. images.Where(image => image.Written.HasHoles || image.Reference is not null)];
    }

    /// <summary>
    /// The repositories that literals contain without a tag, if some image is only partly known: code that the analysis does not follow may
    /// combine the two.
    /// </summary>
    async Task<IReadOnlyList<ImageReference>> UnresolvedAsync(IReadOnlyList<DiscoveredImage> uses, CancellationToken cancellation)
    {
        if (!uses.Any(use => use.Reading.Reference is null && use.Reading.Written.HasHoles))
        {
            return [];
        }

        ILookup<string, DiscoveredImage> known = uses
            .Where(use => use.Reading.Reference is not null)
            .ToLookup(use => use.Location.GetLineSpan().Path, StringComparer.Ordinal);
        var names = new List<ImageReference>();
        foreach (Document document in loaded.Projects.SelectMany(project => project.Documents))
        {
            foreach (LiteralWords literal in await ReferenceWords.InLiteralsAsync(document, cancellation))
            {
                if (literal.Words is [var word] && Reading(word).Reference is { Tag: null, Digest: null } name &&
                    !known[document.FilePath ?? document.Name].Any(use => use.Location.SourceSpan.IntersectsWith(literal.Span)))
                {
                    names.Add(name);
                }
            }
        }

        return names;
    }

    static ImageReading Reading(string text) => ImageReading.Of(ImageText.Known(text));
}
