using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>Describes the failures of registries. Images of a registry that got no further requests are one problem.</summary>
static class RegistryProblems
{
    const int MaxNames = 3;

    /// <summary>Returns a sentence for each failure, or for each registry that was given up.</summary>
    /// <param name="failures">The images and the failures.</param>
    /// <param name="what">What is missing for an image, as a participle: <c>updated</c>.</param>
    public static IEnumerable<string> Of(IEnumerable<(ImageReference Image, RegistryFailure Failure)> failures, string what)
    {
        ILookup<bool, (ImageReference Image, RegistryFailure Failure)> isGivenUp = failures.ToLookup(failed => failed.Failure.IsGivenUp);
        return isGivenUp[false]
            .Select(failed => $"'{failed.Image.FamiliarForm}' is not {what}: {failed.Failure.Reason}")
            .Concat(isGivenUp[true].GroupBy(failed => failed.Failure.Reason, failed => failed.Image).Select(same => Skipped(same, what)));
    }

    static string Skipped(IGrouping<string, ImageReference> images, string what)
    {
        string[] names = [.. images.Select(image => $"'{image.FamiliarForm}'")];
        string rest = names.Length > MaxNames ? $" and {names.Length - MaxNames} more" : "";
        return $"{string.Join(", ", names.Take(MaxNames))}{rest} {(names.Length == 1 ? "is" : "are")} not {what}: {images.Key}";
    }
}
