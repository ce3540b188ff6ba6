using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Images;

/// <summary>A location where a pin can be written.</summary>
/// <param name="Syntax">How the pin is written.</param>
/// <param name="Range">The range in the document that the pin replaces: a tag without its colon; empty if the pin is inserted.</param>
public sealed record PinSlot(PinSyntax Syntax, TextRange Range)
{
    /// <summary>The plain YAML scalar around the slot, whose type depends on its text; null if it is always a string.</summary>
    public TextRange? Untyped { get; init; }

    /// <summary>The code with the name that is written before the pin; empty if the document contains the name already.</summary>
    public string Before { get; init; } = "";

    /// <summary>The code that is written after the pin.</summary>
    public string After { get; init; } = "";

    /// <summary>The parameter for a separate tag; null if there is none.</summary>
    public string? TagParameter { get; init; }

    /// <summary>The parameter for a separate digest; null if there is none.</summary>
    public string? DigestParameter { get; init; }
}
