using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers.Bindings;

/// <summary>What a sink asks for, with the values of a configuration in it.</summary>
/// <param name="Claim">What it asks for; where the configuration has no value, the part stays unknown.</param>
/// <param name="IsWhole">False where the code does more with the values than it shows here.</param>
/// <param name="Value">The value that the image was found by.</param>
/// <param name="Key">What leads from the value to the sink.</param>
sealed record ConfiguredImage(ImageClaim Claim, bool IsWhole, ConfiguredValue Value, HoleKey Key)
{
    /// <summary>What a message says of the way from the value to the sink.</summary>
    public string Evidence => $" (configuration key '{Value.Key}', {Key.Way})";

    /// <summary>True where nothing else can be meant than an image.</summary>
    public bool IsCertain => IsWhole && !ClaimReader.MeansNoImage(Claim.Hit, Claim.Value);

    /// <summary>True where <see cref="Value"/> holds the code unit at <paramref name="decidedAt"/>, and not another value, or the code.</summary>
    public bool IsDecidedByValue(int decidedAt) => Claim.Value.PieceAt(decidedAt).Piece.Given == Value;

    /// <summary>The policy of the file that holds the code unit at <paramref name="decidedAt"/>.</summary>
    public ImagePolicy PolicyAt(int decidedAt, FilePolicies policies) =>
        Claim.Value.PieceAt(decidedAt).Piece.Given?.File is { } file ? policies.Of(file.File) : policies.Of(ClaimSite.SiteOf(Claim, decidedAt).SyntaxTree);

    /// <summary>The use of the image where <see cref="Value"/> decides which it is; null where something else does.</summary>
    public ImageUse? ToUse(FilePolicies policies)
    {
        ImageReading reading = Claim.ToReading();
        if (!IsCertain || Claim.Value.Pieces.Count == 0 || !IsDecidedByValue(reading.DecidedAt))
        {
            return null;
        }

        Location location = SettingSite.LocationOf(Value, Claim, reading.DecidedAt);
        return new(reading, PolicyAt(reading.DecidedAt, policies), location, location, finding => SettingSite.PinOf(Value, Claim, reading, finding))
        {
            Remarks = Value.File?.Remarks,
            Evidence = Evidence,
        };
    }
}
