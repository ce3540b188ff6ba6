using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers;
using OciTagAnalyzer.CodeFixes.Pins;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;
using OciTagAnalyzer.Tool.Images;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>OCI2003 over all projects: the entries of their lock files that nothing in any of them stands for.</summary>
static class UnusedEntries
{
    /// <summary>The findings, for the lock files in or below the opened folder: what uses one further up is not all seen.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> InAsync(LoadedSolution loaded, CancellationToken cancellation)
    {
        var findings = new List<Diagnostic>();
        foreach ((TextDocument lockFile, SourceText text, var keys) in await FindAsync(loaded, cancellation))
        {
            foreach (KeyValuePair<string, TextRange> key in keys)
            {
                if (await FindingAsync(lockFile, text, key, cancellation) is { } finding)
                {
                    findings.Add(finding);
                }
            }
        }

        return findings;
    }

    /// <summary>The keys of the unused entries, by the full path of the lock file.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlySet<string>>> KeysAsync(LoadedSolution loaded, CancellationToken cancellation) =>
        (await FindAsync(loaded, cancellation)).ToDictionary(
            unused => unused.LockFile.FilePath!,
            unused => (IReadOnlySet<string>)unused.Keys.Select(key => key.Key).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);

    static async Task<IReadOnlyList<(TextDocument LockFile, SourceText Text, IReadOnlyList<KeyValuePair<string, TextRange>> Keys)>> FindAsync(
        LoadedSolution loaded, CancellationToken cancellation)
    {
        Project[] projects = [.. loaded.ProjectIds.Select(id => loaded.Solution.GetProject(id)!)];
        var lockFiles = projects
            .SelectMany(project => project.AdditionalDocuments)
            .Where(document => DocumentName.KindOf(document.Name) == DocumentKind.LockFile && FolderFiles.IsBelow(document.FilePath!, loaded.Entry.Folder))
            .DistinctBy(document => document.FilePath);
        var unused = new List<(TextDocument, SourceText, IReadOnlyList<KeyValuePair<string, TextRange>>)>();
        List<ImageReading>? images = null;
        List<ImageReading>? allImages = null;
        foreach (TextDocument lockFile in lockFiles)
        {
            images ??= await ImagesOfAsync(projects, cancellation);
            SourceText text = await lockFile.GetTextAsync(cancellation);
            ImageLockReading locked = ImageLock.Read(text.ToString());
            var keys = UnusedLockEntry.In(locked, images);
            if (keys.Count > 0)
            {
                // To analyse all of the code anew is dear, and what a file names shows most entries to be in use.
                allImages ??= [.. images, .. await ImagesAnalyzedAsync(projects, cancellation)];
                keys = UnusedLockEntry.In(locked, allImages);
            }

            unused.Add((lockFile, text, keys));
        }

        return unused;
    }

    static async Task<List<ImageReading>> ImagesOfAsync(IEnumerable<Project> projects, CancellationToken cancellation)
    {
        var images = new List<ImageReading>();
        foreach (TextDocument document in projects.SelectMany(project => project.AdditionalDocuments.Concat(project.Documents)))
        {
            images.AddRange(await DocumentImages.InAsync(document, cancellation));

            // Whatever takes it: a text in code that reads as one of the entries' images is reason enough to keep the entry.
            if (document is Document code && await code.GetSyntaxRootAsync(cancellation) is { } root)
            {
                images.AddRange(root.DescendantTokens()
                    .Where(token => token.IsKind(SyntaxKind.StringLiteralToken))
                    .Select(token => ImageReading.Of(ImageText.Known(token.ValueText)))
                    .Where(reading => reading.Reference is not null));
            }
        }

        return images;
    }

    // A setting that only the code says to be an image, or to be a part of one.
    static async Task<List<ImageReading>> ImagesAnalyzedAsync(IEnumerable<Project> projects, CancellationToken cancellation)
    {
        var images = new List<ImageReading>();
        foreach (Project project in projects)
        {
            images.AddRange((await ProjectImages.OfAsync(project, cancellation)).Images
                .Select(image => ImageReading.Of(ImageText.Known(image.Reference.NormalForm))));
        }

        return images;
    }

    static async Task<Diagnostic?> FindingAsync(TextDocument lockFile, SourceText text, KeyValuePair<string, TextRange> key, CancellationToken cancellation)
    {
        DiagnosticDescriptor rule = Descriptors.OCI2003_UnusedLockEntry;
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
