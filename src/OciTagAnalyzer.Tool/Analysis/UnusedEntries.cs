using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;
using OciTagAnalyzer.Tool.Images;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>OCI2003 over all projects: the entries of their lock files that nothing uses.</summary>
/// <param name="Keys">Their keys, by the full path of the lock file; none where <paramref name="Obstacle"/> is given.</param>
/// <param name="Obstacle">Why it can't be said of any entry that nothing uses it, as a clause; null where it can.</param>
sealed record UnusedEntries(IReadOnlyDictionary<string, IReadOnlySet<string>> Keys, string? Obstacle)
{
    /// <summary>The findings; none where something may not have been seen, since it may be what uses an entry.</summary>
    /// <param name="loaded">What was opened.</param>
    /// <param name="doubts">Why something in it may have been missed.</param>
    /// <param name="cancellation">Stops the analysis.</param>
    public static async Task<IReadOnlyList<Diagnostic>> InAsync(LoadedSolution loaded, IEnumerable<string> doubts, CancellationToken cancellation)
    {
        var findings = new List<Diagnostic>();
        TextDocument[] lockFiles = LockFilesOf(loaded);
        if (lockFiles.Length == 0 || UnseenUses.ReasonIn(loaded, doubts, lockFiles.Select(file => file.FilePath!)) is not null)
        {
            return findings;
        }

        var uses = new EntryUses(loaded, () => ImagesOfAsync(loaded, cancellation));
        foreach (TextDocument lockFile in lockFiles)
        {
            SourceText text = await lockFile.GetTextAsync(cancellation);
            ImageLockReading locked = ImageLock.Read(text.ToString());
            foreach (KeyValuePair<string, TextRange> key in await uses.UnusedInAsync(locked, cancellation))
            {
                if (await FindingAsync(lockFile, text, key, cancellation) is { } finding)
                {
                    findings.Add(finding);
                }
            }
        }

        return findings;
    }

    /// <summary>The entries of the lock files that projects go by whose images are <paramref name="all"/>.</summary>
    public static async Task<UnusedEntries> AmongAsync(LoadedSolution loaded, IReadOnlyList<SolutionImages> all, CancellationToken cancellation)
    {
        var keys = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        string? obstacle = UnseenUses.ReasonIn(loaded, all.SelectMany(used => used.Doubts), all.Select(used => used.LockFile).Where(File.Exists));
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

    static async Task<IReadOnlyList<ProjectImages>> ImagesOfAsync(LoadedSolution loaded, CancellationToken cancellation)
    {
        var images = new List<ProjectImages>();
        foreach (Project project in loaded.Projects)
        {
            images.Add(await ProjectImages.OfAsync(project, cancellation));
        }

        return images;
    }

    static async Task<Diagnostic?> FindingAsync(TextDocument lockFile, SourceText text, KeyValuePair<string, TextRange> key, CancellationToken cancellation)
    {
        DiagnosticDescriptor rule = Descriptors.Of(UnusedLockEntry.Rule);
        Compilation? compilation = await lockFile.Project.GetCompilationAsync(cancellation);
        ReportDiagnostic severity = rule.GetEffectiveSeverity(compilation!.Options);
        if (compilation.Options.SyntaxTreeOptionsProvider?.TryGetGlobalDiagnosticValue(rule.Id, cancellation, out ReportDiagnostic asked) == true)
        {
            severity = asked;
        }

        var span = new TextSpan(key.Value.Start, key.Value.Length);
        return severity is ReportDiagnostic.Suppress or ReportDiagnostic.Hidden
            ? null
            : Diagnostic.Create(
                rule,
                Location.Create(lockFile.FilePath!, span, text.Lines.GetLinePositionSpan(span)),
                effectiveSeverity: SeverityOf(severity),
                additionalLocations: null,
                properties: null,
                key.Key);
    }

    static DiagnosticSeverity SeverityOf(ReportDiagnostic asked) => asked switch
    {
        ReportDiagnostic.Error => DiagnosticSeverity.Error,
        ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
