using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Images;

/// <summary>A place where a pin can be written.</summary>
/// <param name="Syntax">How it is written there.</param>
/// <param name="Range">The tag in the document, without its colon, or what takes its place; empty where nothing stands there yet.</param>
public sealed record PinSlot(PinSyntax Syntax, TextRange Range)
{
    /// <summary>The YAML scalar without quotes around the slot, whose text decides its type; null where it is a string whatever is written.</summary>
    public TextRange? Untyped { get; init; }

    /// <summary>The parameter that takes a tag that is given apart; null where there is none.</summary>
    public string? TagParameter { get; init; }

    /// <summary>The parameter that takes a digest that is given apart; null where there is none.</summary>
    public string? DigestParameter { get; init; }
}
