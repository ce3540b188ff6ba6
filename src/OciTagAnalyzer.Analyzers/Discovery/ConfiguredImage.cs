using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Configuration;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>An image that a sink gets, with the values of a configuration in it.</summary>
/// <param name="Image">The image; where the configuration has no value, the part stays unknown.</param>
/// <param name="IsWhole">False where the code does more with the values than it shows here.</param>
/// <param name="Value">The value that the image was found by.</param>
/// <param name="Key">What leads from the value to the sink.</param>
sealed record ConfiguredImage(SinkImage Image, bool IsWhole, ConfiguredValue Value, HoleKey Key)
{
    /// <summary>What a message says of the way from the value to the sink.</summary>
    public string Evidence => $" (configuration key '{Value.Key}', {Key.Way})";

    /// <summary>True where nothing else can be meant than an image.</summary>
    public bool IsCertain => IsWhole && Image.Value.Pieces.Count > 0 && !SinkImageReader.MeansNoImage(Image.Match, Image.Value);

    /// <summary>The values that the image is made of.</summary>
    public IEnumerable<ConfiguredValue> Values => Image.Value.Pieces.Select(piece => piece.Given).OfType<ConfiguredValue>();

    /// <summary>The image, and whether <see cref="Value"/> decides which it is, and not another value, or code; null where it is not certain.</summary>
    public (DiscoveredImage Image, bool IsDecidedByValue)? Discover(FilePolicies policies)
    {
        if (!IsCertain)
        {
            return null;
        }

        ImageReading reading = Image.ToReading();
        ValuePiece decisive = Image.Value.PieceAt(reading.ReportedAt).Piece;
        ImagePolicy policy = decisive.Given is ConfiguredValue { File: { } file }
            ? policies.Of(file.File.File)
            : policies.Of(SinkImageSite.SiteOf(Image, reading.ReportedAt).SyntaxTree);
        Location location = SettingSite.LocationOf(Value, Image, reading.ReportedAt);
        var span = new TextRange(location.SourceSpan.Start, location.SourceSpan.Length);
        FoundImage found = FoundImage.InCode(reading, span, SettingSite.SlotsOf(Value, Image, reading)) with { Evidence = Evidence };
        var discovered = new DiscoveredImage(found, policy, location, location)
        {
            File = Value.File?.File,
            Code = Key.Code,
            IsJudged = Image.IsJudged,
            IsUsed = Image.IsUsed,
        };
        return (discovered, decisive.Given == Value);
    }
}
