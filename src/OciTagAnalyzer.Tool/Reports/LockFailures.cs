using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Registry.Results;
using OciTagAnalyzer.Tool.Locking;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>The images that could not be locked.</summary>
/// <param name="images">The resolved images.</param>
sealed class LockFailures(IReadOnlyCollection<LockedImage> images)
{
    // A reference without a tag and one with the default tag are resolved together.
    readonly Dictionary<string, string> reasons = images
        .Where(image => image.Failure is not null || image.IsMissing)
        .GroupBy(image => image.Requested.TagNameOnly, image => image.Failure?.Reason ?? image.Postponement!.Reason, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    /// <summary>How many images their registry does not have, or does not show.</summary>
    public int AbsentCount { get; } = images
        .Where(image => image.Failure?.Kind is RegistryFailureKind.NotFound or RegistryFailureKind.Denied)
        .DistinctBy(image => image.Requested.NormalForm)
        .Count();

    /// <summary>Why the image of <paramref name="finding"/> could not be locked; null if it was not tried, or if it is locked.</summary>
    public string? ReasonFor(Diagnostic finding) =>
        finding.Properties.GetValueOrDefault(DiagnosticProperties.IdentityImage) is { } image
        && ImageReference.TryParse(image, out ImageReference? reference, out _)
            ? reasons.GetValueOrDefault(reference.TagNameOnly)
            : null;
}
