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

    /// <summary>The image that is used without what is lost; null where the value itself names it.</summary>
    public ImageClaim? Instead { get; init; }

    /// <summary>The reference as the grammar reads it.</summary>
    public ImageReading ToReading()
    {
        ImageText text = Value.ToImageText();
        return LacksTag ? ImageReading.OfRepository(text) : ImageReading.Of(text);
    }
}
