using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>One way in which the image that a sink asks for can come out: the reference, put together from all that gives a part of it.</summary>
/// <param name="Hit">The sink.</param>
/// <param name="Value">The whole reference.</param>
/// <param name="Apart">What of it, beside the repository, was given apart from it.</param>
sealed record ImageClaim(SinkHit Hit, WrittenValue Value, GivenApart Apart)
{
    /// <summary>True where the code leaves the tag out, of whatever repository.</summary>
    public bool LacksTag { get; init; }

    /// <summary>What was given for it and does not survive; null where nothing is lost.</summary>
    public LostPart? Lost { get; init; }

    /// <summary>The image whose name the value leaves out, since it stands elsewhere; null where the value names it.</summary>
    public WrittenValue? Named { get; init; }

    /// <summary>The reference as the grammar reads it.</summary>
    public ImageReading ToReading()
    {
        ImageText text = Value.ToImageText();
        return LacksTag ? ImageReading.OfRepository(text)
            : Named is { } named ? ImageReading.Of(text, named.ToImageText())
            : ImageReading.Of(text);
    }
}
