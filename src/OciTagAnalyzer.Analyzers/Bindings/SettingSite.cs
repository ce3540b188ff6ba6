using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Core.Documents.Settings;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Bindings;

/// <summary>Where a finding about a value of the configuration stands, and where its pin goes: in the file or in the code that gives it.</summary>
static class SettingSite
{
    /// <summary>The value; where code gives it, the literal.</summary>
    public static Location LocationOf(ConfiguredValue value, ImageClaim claim, int decidedAt) =>
        value is { File: { } file, Setting: { } setting } ? file.LocationOf(setting.Span) : ClaimSite.LocationOf(claim, decidedAt);

    /// <summary>Where a pin can be written for <paramref name="finding"/>; null where no edit is sure to be right.</summary>
    public static PinPlace? PinOf(ConfiguredValue value, ImageClaim claim, ImageReading reading, Finding finding) =>
        value.Setting is { } setting ? setting.IsEditable ? PinIn(setting, value, claim, reading, finding) : null
        : ClaimSite.PinOf(claim, reading, finding);

    static PinPlace? PinIn(Setting setting, ConfiguredValue value, ImageClaim claim, ImageReading reading, Finding finding) => finding.RuleId switch
    {
        // A repository whose tag the library takes apart has no room for one.
        RuleIds.MissingTag or RuleIds.MissingDigest when reading.HasNothingPinned =>
            claim.Hit.Row.Shape != SinkShape.Repository && claim.Value.Pieces[claim.Value.Pieces.Count - 1].Given == value
                ? new(PinSyntax.Text, new(setting.Map.ToDocument(setting.Value.Length), 0))
                : null,
        RuleIds.FloatingTag or RuleIds.MissingDigest or RuleIds.ConflictingTags when reading.Tag is { } tag => PinAt(setting, claim, tag),
        RuleIds.LockMismatch when reading.Pin is { } pin => PinAt(setting, claim, pin),
        _ => null,
    };

    static PinPlace? PinAt(Setting setting, ImageClaim claim, TextRange pin)
    {
        (_, int start) = claim.Value.PieceAt(pin.Start);
        var range = new TextRange(pin.Start - start, pin.Length);
        bool isTagApart = range.Start == 0;
        return range.End <= setting.Value.Length && setting.Map.IsContiguous(range)
            ? new(isTagApart ? PinSyntax.TagText : PinSyntax.Text, setting.Map.ToDocument(range))
            : null;
    }
}
