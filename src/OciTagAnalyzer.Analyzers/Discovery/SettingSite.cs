using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Configuration;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Core.Documents.Settings;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>The location of a finding about a configuration value and the slots for its pin, in the file or in the code that contains the value.</summary>
static class SettingSite
{
    /// <summary>Returns the location of the value, or of the literal if code provides it.</summary>
    public static Location LocationOf(ConfiguredValue value, SinkImage image, int decidedAt) =>
        value is { File: { } file, Setting: { } setting } ? file.File.LocationOf(setting.Span) : SinkImageSite.LocationOf(image, decidedAt);

    /// <summary>Returns the slots for a pin.</summary>
    public static PinSlots SlotsOf(ConfiguredValue value, SinkImage image, ImageReading reading) =>
        value.Setting is { } setting ? setting.IsEditable ? SlotsIn(setting, value, image, reading) : PinSlots.None
        : SinkImageSite.SlotsOf(image, reading);

    static PinSlots SlotsIn(Setting setting, ConfiguredValue value, SinkImage image, ImageReading reading) => new()
    {
        // A repository whose library has a separate parameter for the tag must not contain one.
        Append = reading.HasNoPin &&
            image.Match.Row.Shape != SinkShape.Repository &&
            image.Value.Pieces[image.Value.Pieces.Count - 1].Given == value
            ? new(PinSyntax.Text, new(setting.Map.ToDocument(setting.Value.Length), 0))
            : null,
        ReplaceTag = reading.Tag is { } tag ? At(setting, image, tag) : null,
        ReplaceAll = reading.Pin is { } pin ? At(setting, image, pin) : null,
        Name = reading.Name is { Length: var length } && image.Named is null && image.Value.PieceAt(0).Piece.Given == value &&
            At(setting, image, new(0, length)) is { } slot
            ? slot with { Syntax = PinSyntax.Name }
            : null,
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
