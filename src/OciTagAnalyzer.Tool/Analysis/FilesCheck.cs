using OciTagAnalyzer.Core.Baselines;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Documents.Files;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>
/// Checks files without the compiler. It reports what the analyzers report for files of a project without options; with options, the compiler reads
/// them, and the analyzers check the files.
/// </summary>
sealed class FilesCheck
{
    readonly FileSet files;
    readonly List<CheckFinding> findings = [];
    readonly List<CheckFinding> baselined = [];

    FilesCheck(FileSet files) => this.files = files;

    /// <summary>Checks the files; null if the result requires the compiler.</summary>
    /// <param name="files">The files.</param>
    /// <param name="isFilesOnly">True if no project is opened on request.</param>
    /// <param name="cancellation">Cancels the check.</param>
    public static FilesCheck? TryOver(FileSet files, bool isFilesOnly, CancellationToken cancellation)
    {
        IEnumerable<(string? LockFile, string? Baseline)> shared = files.Members.Select(LooseFileChoice.SharedFilesOf);
        if (files.Members.Any(file => DocumentKind.Of(file) == DocumentKind.SinkTable)
            || ConfigFiles.MayChangeOptions(files.Members)
            || (!isFilesOnly && files.Entry.Kind == EntryKind.Folder && shared.Any(nearest => nearest != default)))
        {
            // A whole folder may show that entries of its lock file or baseline are not used.
            return null;
        }

        var check = new FilesCheck(files);
        try
        {
            foreach (var group in files.Members.GroupBy(LooseFileChoice.SharedFilesOf))
            {
                check.Check([.. group], group.Key.LockFile, group.Key.Baseline, cancellation);
            }
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            // The compiler isolates a file that an analyzer fails on, and reports the failure.
            return null;
        }

        return check;
    }

    /// <summary>The result for several sets of files.</summary>
    public static CheckRun Together(IReadOnlyList<FilesCheck> all) =>
        CheckRun.Of(all.SelectMany(check => check.findings), all.SelectMany(check => check.baselined), []);

    void Check(IReadOnlyList<string> members, string? lockFile, string? baselineFile, CancellationToken cancellation)
    {
        HashSet<string> own = new([.. members, .. new[] { lockFile, baselineFile }.OfType<string>()], StringComparer.Ordinal);
        ImageLockReading? locked = lockFile is not null && files.TextOf(lockFile) is { } lockText ? ImageLock.Read(lockText) : null;
        BaselineReading? baseline = baselineFile is not null && files.TextOf(baselineFile) is { } baselineText ? Baseline.Read(baselineText) : null;
        Add(lockFile, InvalidLockFile.Rule, locked?.Fault);
        Add(baselineFile, InvalidBaseline.Rule, baseline?.Fault);

        ImagePolicy policy = ImagePolicy.Default with { Locked = locked is { Fault: null } ? locked.Lock : null };
        var together = new DocumentSet(own.Concat(files.Completing(own)).Select(Source));
        var found = new List<CheckFinding>();
        foreach (string file in members.Where(files.Entry.Covers))
        {
            cancellation.ThrowIfCancellationRequested();
            DocumentKind kind = DocumentKind.Of(file);
            if ((kind.ContainsImages || kind == DocumentKind.EnvironmentFile) && files.TextOf(file) is { } text)
            {
                found.AddRange(new DocumentCheck(file, kind, text, policy).Findings(together));
            }
        }

        IEnumerable<CheckFinding> inOrder = found.Where(IsForBaseline).OrderBy(finding => finding.Place!.Start);
        HashSet<CheckFinding> known = new(
            baseline is null ? [] : baseline.Baseline.Among(inOrder, finding => KeyOf(finding, baselineFile!)), ReferenceEqualityComparer.Instance);
        findings.AddRange(found.Where(finding => !known.Contains(finding)));
        baselined.AddRange(known);
    }

    static bool IsForBaseline(CheckFinding finding) => BaselineKey.Rules.Contains(finding.Rule);

    static BaselineKey? KeyOf(CheckFinding finding, string baselineFile) => finding.Image is { Length: > 0 } image
        ? new(finding.Rule, RelativePath.From(baselineFile, finding.Place!.FilePath), finding.Context!, image)
        : null;

    DocumentSource Source(string file) => new(file, DocumentKind.Of(file), () => files.ReferredText(file));

    void Add(string? file, Rule rule, Core.Text.DocumentFault? fault)
    {
        if (file is not null && fault is not null && files.Entry.Covers(file))
        {
            findings.Add(DocumentCheck.FindingOf(rule, [fault.Message], file, new TextLines(files.ReferredText(file)), fault.Range));
        }
    }
}
