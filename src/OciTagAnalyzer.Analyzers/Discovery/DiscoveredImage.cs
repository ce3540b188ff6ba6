using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Files;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>An image in code or in a file, with its location and the policy of its file.</summary>
/// <param name="Image">The image.</param>
/// <param name="Policy">The policy of the file that contains it.</param>
/// <param name="Location">The location of a finding about it.</param>
/// <param name="Value">The location of the whole value that is used as the image.</param>
sealed record DiscoveredImage(FoundImage Image, ImagePolicy Policy, Location Location, Location Value)
{
    /// <summary>The location of a finding about its name. In code, name and tag may come from different literals.</summary>
    public Location NameLocation { get; init; } = Location;

    /// <summary>The additional file that contains it; null in code.</summary>
    public ProjectFile? File { get; init; }

    /// <summary>True if another compilation reports the findings in the file.</summary>
    public bool IsReportedElsewhere { get; init; }

    /// <summary>False for a lost tag or digest, which is checked but is not an image.</summary>
    public bool IsUsed { get; init; } = true;

    /// <summary>False if a lost tag or digest is checked instead.</summary>
    public bool IsChecked { get; init; } = true;

    /// <summary>False if the value comes from other code: it may reach several sinks, and a finding must be true for all of them.</summary>
    public bool IsInCall { get; init; } = true;

    /// <summary>The argument after which a separate tag or digest is written; null if the call has no parameter for one.</summary>
    public Location? LastArgument { get; init; }

    /// <summary>True if the code does not contain the image: it is the default of a library that the code calls.</summary>
    public bool IsDefaultOfLibrary { get; init; }

    /// <summary>True if the same location is also another image, so no fix is right for both.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>False if no pin is right.</summary>
    public bool CanBePinned { get; init; } = true;

    /// <summary>The parts of the reference, if code or settings that code reads contain them; null in any other file.</summary>
    public TextValue? Composition { get; init; }

    /// <summary>Additional locations: the code that uses the value as an image.</summary>
    public IReadOnlyList<Location> Code { get; init; } = [];

    /// <summary>The reference as the grammar reads it.</summary>
    public ImageReading Reading => Image.Reading;

    /// <summary>
    /// The whole reference, even if the name is separate from a tag that other images may have too; null if a part is unknown.
    /// </summary>
    public ImageReference? Reference =>
        Reading.Reference ?? (Reading.Name is { } name && IsBehindName(Reading.Written) &&
            ImageReference.TryParse(name + Reading.Written.Text.Substring(1), out ImageReference? whole, out _) ? whole : null);

    /// <summary>Returns an image that reaches a sink in code.</summary>
    public static DiscoveredImage Of(SinkImage image, FilePolicies policies)
    {
        ImageReading reading = image.ToReading();
        int decidedAt = image.Lost?.ReportedAt ?? reading.ReportedAt;
        PinSlots slots = SinkImageSite.SlotsOf(image, reading);
        Location location = SinkImageSite.LocationOf(image, decidedAt);
        FoundImage found = FoundImage.InCode(reading, new(location.SourceSpan.Start, location.SourceSpan.Length), slots) with
        {
            Untagged = image.Match.Row.Untagged,
            Lost = image.Lost,
            Evidence = image.Match.Implicit is { } library ? $" (the default of the library, '{library.Constant}')" : "",
        };
        return new(found, policies.Of(SinkImageSite.SiteOf(image, reading.ReportedAt).SyntaxTree), location, image.Match.Value.Syntax.GetLocation())
        {
            NameLocation = SinkImageSite.NameLocationOf(image),
            Composition = image.Value,
            IsDefaultOfLibrary = image.Match.Implicit is not null,
            IsUsed = image.IsUsed,
            IsChecked = image.IsChecked,
            IsInCall = SinkImageSite.IsInCall(image, reading.ReportedAt),
            LastArgument = slots.Separate is null ? null : SinkImageSite.LastArgumentOf(image.Match)?.GetLocation(),
        };
    }

    // The name is a hole, and nothing else is.
    static bool IsBehindName(ImageText text) => text.HoleNames.Count == 1 && text.Text[0] == ImageText.Hole;

    /// <summary>Returns the findings for the image.</summary>
    public IReadOnlyList<Finding> Check()
    {
        IReadOnlyList<Finding> findings = RuleSet.Check(Image, Policy);
        return findings.Count == 0 || IsInCall || Image.Untagged == UntaggedMeaning.Latest
            ? findings
            :
            [
                .. RuleSet.Check(Image with { Untagged = UntaggedMeaning.Latest }, Policy)
                    .Where(finding => findings.Any(own => own.Rule == finding.Rule)),
            ];
    }

    /// <summary>Returns the finding of OCI1006; null if the analyzer can determine whether the image is pinned.</summary>
    public Finding? CheckUnresolved() => UnresolvedReference.Rule.Check(Image, Policy);
}
