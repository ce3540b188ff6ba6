using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Images;

/// <summary>Why the reader of a document does not get the tag or digest that the document gives.</summary>
/// <param name="Cause">What happens to it, as a clause.</param>
public sealed record ImageLoss(string Cause)
{
    /// <summary>The tag as it is written; null where the document does not hold what was asked for any more.</summary>
    public string? Tag { get; init; }

    /// <summary>The text that is read as another value because it has no quotes; null where quotes do not help.</summary>
    public TextRange? Unquoted { get; init; }
}
