using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.CodeFixes.Pins;
using OciTagAnalyzer.Core.Policy;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Tool.Images;

/// <summary>Every image that a project names, pinned or not, in code and in files.</summary>
static class ProjectImages
{
    /// <summary>The images, by file; those that the project's options leave out are left out.</summary>
    public static async Task<IReadOnlyList<UsedImage>> OfAsync(Project project, CancellationToken cancellation)
    {
        var policies = new FilePolicies(project.AnalyzerOptions);
        Dictionary<string, AdditionalText> files = project.AnalyzerOptions.AdditionalFiles
            .DistinctBy(file => file.Path)
            .ToDictionary(file => file.Path, StringComparer.Ordinal);
        var images = new List<UsedImage>();
        foreach (TextDocument document in project.AdditionalDocuments.Concat(project.Documents).OrderBy(document => document.FilePath, StringComparer.Ordinal))
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

    static bool IsFloating(ImageReference reference, ImagePolicy policy) => reference is { Digest: null, Tag: { } tag } && policy.IsFloating(tag);
}
