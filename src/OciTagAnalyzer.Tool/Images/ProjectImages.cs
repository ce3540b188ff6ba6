using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.CodeFixes.Pins;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.Policy;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Tool.Analysis;

namespace OciTagAnalyzer.Tool.Images;

/// <summary>Every image that a project names, pinned or not, in code and in files.</summary>
/// <param name="Images">The images, by file; those that the project's options leave out are left out.</param>
/// <param name="Doubt">Why there may be others; null where all is well.</param>
sealed record ProjectImages(IReadOnlyList<UsedImage> Images, string? Doubt)
{
    static readonly string[] rulesThatNameAnImage = [RuleIds.MissingTag, RuleIds.FloatingTag, RuleIds.MissingDigest, RuleIds.NotInLockFile];

    /// <summary>Those of <paramref name="project"/>.</summary>
    public static async Task<ProjectImages> OfAsync(Project project, CancellationToken cancellation)
    {
        IEnumerable<UsedImage> read = await ReadAsync(project, cancellation);
        ProjectAnalysis analysis = await ProjectAnalysis.OfAsync(WithEmptyLock(project), cancellation);
        return new(
        [
            .. read.Concat(FoundBy(analysis))
                .GroupBy(image => (image.FilePath, image.Reference.NormalForm))
                .Select(same => same.FirstOrDefault(image => image.IsFloating) ?? same.First())
                .OrderBy(image => image.FilePath, StringComparer.Ordinal)
                .ThenBy(image => image.Reference.NormalForm, StringComparer.Ordinal),
        ], analysis.Doubt);
    }

    // What is taken for an image whether or not something is to be said of it, or was told to be left unsaid.
    static async Task<IEnumerable<UsedImage>> ReadAsync(Project project, CancellationToken cancellation)
    {
        var policies = new FilePolicies(project.AnalyzerOptions);
        Dictionary<string, AdditionalText> files = project.AnalyzerOptions.AdditionalFiles
            .DistinctBy(file => file.Path)
            .ToDictionary(file => file.Path, StringComparer.Ordinal);
        var images = new List<UsedImage>();
        foreach (TextDocument document in project.AdditionalDocuments.Concat(project.Documents))
        {
            ImagePolicy? policy = document is Document code
                ? await code.GetSyntaxTreeAsync(cancellation) is { } tree ? policies.Of(tree) : null
                : document.FilePath is { } path && files.TryGetValue(path, out AdditionalText? file) ? policies.Of(file) : null;
            IReadOnlyList<ImageReading> readings = await DocumentImages.InAsync(document, cancellation);
            images.AddRange(readings
                .Where(reading => policy is null || !reading.IsAmong(policy.Ignored))
                .Select(reading => reading.Reference)
                .OfType<ImageReference>()
                .Select(reference => new UsedImage(reference, IsFloating(reference, policy ?? ImagePolicy.Default), document.FilePath!)));
        }

        return images;
    }

    // What the analyzers take for an image beside that, by a mark or a name: under a lock file without entries they tell of each.
    static IEnumerable<UsedImage> FoundBy(ProjectAnalysis analysis) => analysis.Findings
        .Where(finding => rulesThatNameAnImage.Contains(finding.Id))
        .Select(finding => finding.Properties.TryGetValue(DiagnosticProperties.Image, out string? image) && image is not null &&
            ImageReference.TryParse(image, out ImageReference? reference, out _)
                ? new UsedImage(reference, finding.Id == RuleIds.FloatingTag, finding.Location.GetLineSpan().Path)
                : null)
        .OfType<UsedImage>();

    static Project WithEmptyLock(Project project)
    {
        foreach (TextDocument lockFile in project.AdditionalDocuments.Where(document => DocumentName.KindOf(document.FilePath ?? document.Name) == DocumentKind.LockFile).ToList())
        {
            project = project.RemoveAdditionalDocument(lockFile.Id);
        }

        return project.AddAdditionalDocument(DocumentName.LockFile, ImageLock.Empty.Write(), filePath: DocumentName.LockFile).Project;
    }

    static bool IsFloating(ImageReference reference, ImagePolicy policy) => reference is { Digest: null, Tag: { } tag } && policy.IsFloating(tag);
}
