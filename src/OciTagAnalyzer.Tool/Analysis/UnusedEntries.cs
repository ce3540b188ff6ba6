using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;
using OciTagAnalyzer.Tool.Images;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>The lock file entries that no loaded project uses (OCI2003).</summary>
/// <param name="Keys">Their keys, by the full path of the lock file; none if there is an <paramref name="Obstacle"/>.</param>
/// <param name="Obstacle">Why unused entries cannot be determined, as a clause; null if it can.</param>
sealed record UnusedEntries(IReadOnlyDictionary<string, IReadOnlySet<string>> Keys, string? Obstacle)
{
    /// <summary>True if unused entries can be determined, unless the analysis shows that code or files were not read completely.</summary>
    public static bool MayBeIn(LoadedSolution loaded) =>
        LockFilesOf(loaded) is { Length: > 0 } lockFiles && PossibleUses.ReasonIn(loaded, [], lockFiles.Select(file => file.FilePath!)) is null;

    /// <summary>The findings; none if code or files that were not read may use an entry.</summary>
    /// <param name="loaded">The loaded projects and files.</param>
    /// <param name="analyses">Their analyses.</param>
    /// <param name="gaps">Why images in them may be missing.</param>
    /// <param name="cancellation">Cancels the analysis.</param>
    public static async Task<IReadOnlyList<Diagnostic>> InAsync(
        LoadedSolution loaded, SolutionAnalyses analyses, IEnumerable<string> gaps, CancellationToken cancellation)
    {
        var findings = new List<Diagnostic>();
        TextDocument[] lockFiles = LockFilesOf(loaded);
        if (lockFiles.Length == 0 || PossibleUses.ReasonIn(loaded, gaps, lockFiles.Select(file => file.FilePath!)) is not null)
        {
            return findings;
        }

        var uses = new EntryUses(loaded, () => ImagesOfAsync(loaded, analyses, cancellation));
        foreach (TextDocument lockFile in lockFiles)
        {
            ImageLockReading locked = ImageLock.Read((await lockFile.GetTextAsync(cancellation)).ToString());
            foreach (KeyValuePair<string, TextRange> key in await uses.UnusedInAsync(locked, cancellation))
            {
                if (await FileFinding.OfAsync(UnusedLockEntry.Rule, lockFile, key.Value, [key.Key], cancellation) is { } finding)
                {
                    findings.Add(finding);
                }
            }
        }

        return findings;
    }

    /// <summary>The unused entries, given that the projects use the images in <paramref name="all"/>.</summary>
    public static async Task<UnusedEntries> AmongAsync(LoadedSolution loaded, IReadOnlyList<SolutionImages> all, CancellationToken cancellation)
    {
        var keys = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        string? obstacle = PossibleUses.ReasonIn(loaded, all.SelectMany(used => used.Gaps), all.Select(used => used.LockFile).Where(File.Exists));
        if (obstacle is null)
        {
            ProjectImages[] images = [.. all.SelectMany(used => used.Projects)];
            var uses = new EntryUses(loaded, () => Task.FromResult<IReadOnlyList<ProjectImages>>(images));
            foreach (TextDocument lockFile in LockFilesOf(loaded))
            {
                ImageLockReading locked = ImageLock.Read((await lockFile.GetTextAsync(cancellation)).ToString());
                keys.Add(lockFile.FilePath!, (await uses.UnusedInAsync(locked, cancellation)).Select(key => key.Key).ToHashSet(StringComparer.Ordinal));
            }
        }

        return new(keys, obstacle);
    }

    static TextDocument[] LockFilesOf(LoadedSolution loaded) =>
    [
        .. loaded.Projects
            .SelectMany(project => project.AdditionalDocuments)
            .Where(document => DocumentKind.Of(document.Name) == DocumentKind.LockFile && FolderFiles.IsBelow(document.FilePath!, loaded.Entry.Folder))
            .DistinctBy(document => document.FilePath),
    ];

    static async Task<IReadOnlyList<ProjectImages>> ImagesOfAsync(LoadedSolution loaded, SolutionAnalyses analyses, CancellationToken cancellation)
    {
        var images = new List<ProjectImages>();
        foreach (Project project in loaded.Projects)
        {
            images.Add(await analyses.ImagesOfAsync(project, cancellation));
        }

        return images;
    }
}
