using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Images;

/// <summary>Why the program that reads a document loses the specified tag or digest.</summary>
/// <param name="Cause">The cause, as a clause.</param>
public sealed record LostInDocument(string Cause)
{
    /// <summary>The tag as written; null if the document no longer contains the requested tag or digest.</summary>
    public string? Tag { get; init; }

    /// <summary>The text that is read as another value because it has no quotes; null if quotes do not help.</summary>
    public TextRange? Unquoted { get; init; }
}
