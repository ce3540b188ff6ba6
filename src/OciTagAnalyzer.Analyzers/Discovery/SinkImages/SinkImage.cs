using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>One image that a sink may get: the reference, put together from all that gives a part of it.</summary>
/// <param name="Match">The sink.</param>
/// <param name="Value">The whole reference.</param>
/// <param name="Apart">What of it, beside the repository, was given apart from it.</param>
sealed record SinkImage(SinkMatch Match, TextValue Value, GivenApart Apart)
{
    /// <summary>False for a part that is lost: it is judged, and no image of its own.</summary>
    public bool IsUsed { get; init; } = true;

    /// <summary>False where a lost part is judged instead.</summary>
    public bool IsJudged { get; init; } = true;

    /// <summary>True where the code leaves the tag out, of whatever repository.</summary>
    public bool LacksTag { get; init; }

    /// <summary>True where the tag is all of a YAML scalar without quotes.</summary>
    public bool IsTagUntyped { get; init; }

    /// <summary>What was given for it and does not survive; null where nothing is lost.</summary>
    public LostPart? Lost { get; init; }

    /// <summary>The image whose name the value leaves out, since it stands elsewhere; null where the value names it.</summary>
    public TextValue? Named { get; init; }

    /// <summary>True where other code may have set a registry that goes before the image.</summary>
    public bool IsRegistryUnknown { get; init; }

    /// <summary>
    /// How many code units of <see cref="Value"/> are a registry that stands elsewhere, with the slash behind it: a message shows what is written here.
    /// </summary>
    public int HiddenLength { get; init; }

    /// <summary>Where in <see cref="Value"/> the tag starts that was given apart; 0 where none was.</summary>
    public int SeparateStart { get; init; }

    /// <summary>The reference as the grammar reads it.</summary>
    public ImageReading ToReading()
    {
        ImageText text = Value.ToImageText();
        return LacksTag ? ImageReading.OfRepository(text) : ImageReading.Of(text, new()
        {
            Name = Named?.ToImageText(),
            IsRegistryUnknown = IsRegistryUnknown,
            HiddenLength = HiddenLength,
            SeparateStart = SeparateStart,
        });
    }
}
