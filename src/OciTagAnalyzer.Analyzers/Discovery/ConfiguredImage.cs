using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Configuration;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>An image that reaches a sink and contains configuration values.</summary>
/// <param name="Image">The image; parts without a configuration value are unknown.</param>
/// <param name="IsWhole">False if code uses the values for something else as well.</param>
/// <param name="Value">The value that the image was discovered by.</param>
/// <param name="Key">The key that leads from the value to the sink.</param>
sealed record ConfiguredImage(SinkImage Image, bool IsWhole, ConfiguredValue Value, HoleKey Key)
{
    /// <summary>The part of a message that describes how the value reaches the sink.</summary>
    public string Evidence => $" (configuration key '{Value.Key}', {Key.Way})";

    /// <summary>True if the value is certainly an image.</summary>
    public bool IsCertain => IsWhole && Image.Value.Pieces.Count > 0 && !SinkImageReader.MeansNoImage(Image.Match, Image.Value);

    /// <summary>The configuration values that the image contains.</summary>
    public IEnumerable<ConfiguredValue> Values => Image.Value.Pieces.Select(piece => piece.Given).OfType<ConfiguredValue>();

    /// <summary>
    /// Returns the image, and whether <see cref="Value"/> decides the finding rather than another value or code; null if it is not certainly an
    /// image.
    /// </summary>
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
            Composition = Image.Value,
            Code = Key.Code,
            IsChecked = Image.IsChecked,
            IsUsed = Image.IsUsed,
        };
        return (discovered, decisive.Given == Value);
    }
}
