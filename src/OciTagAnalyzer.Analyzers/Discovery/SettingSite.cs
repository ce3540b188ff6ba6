using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Configuration;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Core.Documents.Settings;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Pinning;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>Where a finding about a value of the configuration stands, and where its pin goes: in the file or in the code that gives it.</summary>
static class SettingSite
{
    /// <summary>The value; where code gives it, the literal.</summary>
    public static Location LocationOf(ConfiguredValue value, SinkImage image, int decidedAt) =>
        value is { File: { } file, Setting: { } setting } ? file.File.LocationOf(setting.Span) : SinkImageSite.LocationOf(image, decidedAt);

    /// <summary>Where a pin can be written.</summary>
    public static PinSlots SlotsOf(ConfiguredValue value, SinkImage image, ImageReading reading) =>
        value.Setting is { } setting ? setting.IsEditable ? SlotsIn(setting, value, image, reading) : PinSlots.None
        : SinkImageSite.SlotsOf(image, reading);

    static PinSlots SlotsIn(Setting setting, ConfiguredValue value, SinkImage image, ImageReading reading) => new()
    {
        // A repository whose tag the library takes apart has no room for one.
        Append = reading.HasNoPin && image.Match.Row.Shape != SinkShape.Repository && image.Value.Pieces[image.Value.Pieces.Count - 1].Given == value
            ? new(PinSyntax.Text, new(setting.Map.ToDocument(setting.Value.Length), 0))
            : null,
        ReplaceTag = reading.Tag is { } tag ? At(setting, image, tag) : null,
        ReplaceAll = reading.Pin is { } pin ? At(setting, image, pin) : null,
    };

    static PinSlot? At(Setting setting, SinkImage image, TextRange pin)
    {
        (_, int start) = image.Value.PieceAt(pin.Start);
        var range = new TextRange(pin.Start - start, pin.Length);
        bool isTagApart = range.Start == 0;
        return range.End <= setting.Value.Length && setting.Map.IsContiguous(range)
            ? new(isTagApart ? PinSyntax.TagText : PinSyntax.Text, setting.Map.ToDocument(range))
            : null;
    }
}
