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
/// What may use the entries of lock files. An entry that is kept for nothing costs a request; one that is removed and in
/// use is lost. So a text that reads as an image is use enough, whatever takes it, and so is a mention in code that is not compiled.
/// </summary>
/// <param name="loaded">What was opened.</param>
/// <param name="discover">Discovers the images of all its projects; called where what is cheaper leaves an entry unused.</param>
sealed class EntryUses(LoadedSolution loaded, Func<Task<IReadOnlyList<ProjectImages>>> discover)
{
    IReadOnlyList<ImageReading>? written;
    IReadOnlyList<DiscoveredImage>? discovered;
    IReadOnlyList<ImageReference>? unresolved;
    UncompiledCode? uncompiled;

    /// <summary>The keys of <paramref name="locked"/> that nothing uses, each with its place.</summary>
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

        return [.. unused.Where(key => ImageReference.TryParse(key.Key, out ImageReference? asked, out _) && !MayBeUsed(asked))];
    }

    bool MayBeUsed(ImageReference asked) => uncompiled!.Mentions(asked) || unresolved!.Any(name => name.Name == asked.Name);

    // What files name, also where another file decides it, and every word of code and settings that reads as an image.
    async Task<IReadOnlyList<ImageReading>> WrittenAsync(CancellationToken cancellation)
    {
        var images = new List<ImageReading>();
        foreach (TextDocument document in loaded.Projects.SelectMany(project => project.AdditionalDocuments))
        {
            images.AddRange(await ImagesOfDocument.InAsync(document, cancellation));
            images.AddRange((await WrittenWords.InSettingsAsync(document, cancellation)).Select(Reading));
        }

        foreach (Document document in loaded.Projects.SelectMany(project => project.Documents))
        {
            images.AddRange((await WrittenWords.InLiteralsAsync(document, cancellation)).SelectMany(literal => literal.Words).Select(Reading));
        }

        return [.. images.Where(image => image.Written.HasHoles || image.Reference is not null)];
    }

    /// <summary>
    /// The repositories that literals name without a tag, where some image is known in part only: code that is not
    /// understood may put the two together.
    /// </summary>
    async Task<IReadOnlyList<ImageReference>> UnresolvedAsync(IReadOnlyList<DiscoveredImage> uses, CancellationToken cancellation)
    {
        if (!uses.Any(use => use.Reading.Reference is null && use.Reading.Written.HasHoles))
        {
            return [];
        }

        ILookup<string, DiscoveredImage> known = uses.Where(use => use.Reading.Reference is not null).ToLookup(use => use.Location.GetLineSpan().Path, StringComparer.Ordinal);
        var names = new List<ImageReference>();
        foreach (Document document in loaded.Projects.SelectMany(project => project.Documents))
        {
            foreach (LiteralWords literal in await WrittenWords.InLiteralsAsync(document, cancellation))
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
