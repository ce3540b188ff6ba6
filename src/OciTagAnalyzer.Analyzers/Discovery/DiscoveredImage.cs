using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Files;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>An image that the project names, in code or in a file, with what the compiler knows of its place.</summary>
/// <param name="Image">The image.</param>
/// <param name="Policy">The policy of the file that it stands in.</param>
/// <param name="Location">Where a finding about it stands.</param>
/// <param name="Value">Where the whole value stands that is taken as the image.</param>
sealed record DiscoveredImage(FoundImage Image, ImagePolicy Policy, Location Location, Location Value)
{
    /// <summary>The additional file that it stands in; null in code.</summary>
    public ProjectFile? File { get; init; }

    /// <summary>True where another compilation reports the findings in the file.</summary>
    public bool IsReportedElsewhere { get; init; }

    /// <summary>False for a part that is lost: it is judged, and no image of its own.</summary>
    public bool IsUsed { get; init; } = true;

    /// <summary>False where a lost part is judged instead.</summary>
    public bool IsJudged { get; init; } = true;

    /// <summary>False where it comes through a name: it may reach several sinks then, and what is reported must hold for each of them.</summary>
    public bool StandsInCall { get; init; } = true;

    /// <summary>What a tag or digest that is given apart is written behind; null where the image has no room for one.</summary>
    public Location? LastArgument { get; init; }

    /// <summary>True where the same place is also another image, so that no fix can know which one is meant.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>False where no pin is right.</summary>
    public bool CanBePinned { get; init; } = true;

    /// <summary>What else is to be seen of it: where the code says that the value is an image.</summary>
    public IReadOnlyList<Location> Code { get; init; } = [];

    /// <summary>The reference as the grammar reads it.</summary>
    public ImageReading Reading => Image.Reading;

    /// <summary>The image that a sink gets, in code.</summary>
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
        };
        return new(found, policies.Of(SinkImageSite.SiteOf(image, reading.ReportedAt).SyntaxTree), location, image.Match.Value.Syntax.GetLocation())
        {
            IsUsed = image.IsUsed,
            IsJudged = image.IsJudged,
            StandsInCall = SinkImageSite.StandsInCall(image, reading.ReportedAt),
            LastArgument = slots.Separate is null ? null : SinkImageSite.LastArgumentOf(image.Match)?.GetLocation(),
        };
    }

    /// <summary>The findings that it deserves.</summary>
    public IReadOnlyList<Finding> Judge()
    {
        IReadOnlyList<Finding> findings = RuleSet.Judge(Image, Policy);
        return findings.Count == 0 || StandsInCall || Image.Untagged == UntaggedMeaning.Latest
            ? findings
            : [.. RuleSet.Judge(Image with { Untagged = UntaggedMeaning.Latest }, Policy).Where(finding => findings.Any(own => own.Rule == finding.Rule))];
    }

    /// <summary>The finding that it deserves where the analyzer cannot determine whether it is pinned; null where it can.</summary>
    public Finding? JudgeUnresolved() => UnresolvedReference.Rule.Judge(Image, Policy);
}
