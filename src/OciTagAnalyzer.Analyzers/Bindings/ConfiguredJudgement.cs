using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers.Bindings;

/// <summary>What the rules say of an image that a configuration has a part in.</summary>
sealed class ConfiguredJudgement
{
    readonly ConfiguredImage image;
    readonly ImageReading reading;
    readonly Finding? finding;

    ConfiguredJudgement(ConfiguredImage image, ImageReading reading, Finding? finding)
    {
        this.image = image;
        this.reading = reading;
        this.finding = finding;
    }

    /// <summary>True where nothing is to be said against any of the values.</summary>
    public bool IsFine => finding is null;

    /// <summary>The value that decides, where the image was found by it; null where nothing is wrong, and where the code decides, which is told there.</summary>
    public ConfiguredValue? Decided => finding is not null && image.IsDecidedByValue(finding.DecidedAt) ? image.Value : null;

    /// <summary>The values that the image is made of.</summary>
    public IEnumerable<ConfiguredValue> Values => image.Claim.Value.Pieces.Select(piece => piece.Given).OfType<ConfiguredValue>();

    /// <summary>Judges <paramref name="image"/> by the policy of the file that decides.</summary>
    public static ConfiguredJudgement Of(ConfiguredImage image, FilePolicies policies)
    {
        ImageClaim claim = image.Claim;
        ImageReading reading = claim.ToReading();
        return new(image, reading, image.IsCertain ? ReferenceRules.Judge(reading, image.PolicyAt(reading.DecidedAt, policies)) : null);
    }

    /// <summary>The finding; null where the file asks for it not to be told. Without a pin where one of <paramref name="all"/> would be pinned to another image.</summary>
    public Diagnostic? ToDiagnostic(IEnumerable<ConfiguredJudgement> all)
    {
        ConfiguredValue value = Decided!;
        Location location = SettingSite.LocationOf(value, image.Claim, finding!.DecidedAt);
        DiagnosticDescriptor rule = Descriptors.OfReferenceRule(finding.RuleId);
        DiagnosticSeverity? severity = value.File is { } file ? file.Remarks.SeverityAt(location.SourceSpan.Start, rule) : rule.DefaultSeverity;
        bool isOne = all.All(other => other.reading.Reference?.NormalForm == reading.Reference?.NormalForm);
        return severity is null ? null : FindingDiagnostic.Create(
            finding,
            location,
            isOne ? reading.Reference : null,
            isOne ? SettingSite.PinOf(value, image.Claim, reading, finding) : null,
            image.Key.Code,
            severity,
            image.Evidence);
    }
}
