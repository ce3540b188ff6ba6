using OciTagAnalyzer.Core.Documents.Compose;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Builds;

/// <summary>A text that a file passes to a build: the value of an argument, the address of a context, or a Dockerfile.</summary>
/// <param name="File">The normalized path of the file.</param>
/// <param name="KeyPath">Its path in the file.</param>
/// <param name="Name">The name of the argument or context.</param>
/// <param name="Value">The text with its variables filled in, mapped to the file; null if it is unknown.</param>
sealed record BuildText(string File, string KeyPath, string Name, ComposedText? Value)
{
    /// <summary>The parts of the text that come from an <c>.env</c> file.</summary>
    public IReadOnlyList<EnvironmentPiece> Pieces { get; init; } = [];

    /// <summary>The whole text of the file; needed only for parts from an <c>.env</c> file.</summary>
    public string Document { get; init; } = "";

    /// <summary>The plain YAML scalar that contains the text, whose type depends on it; null if it is always a string.</summary>
    public TextRange? Untyped { get; init; }

    /// <summary>Why the program passes another text to the build than the file contains; null if it does not.</summary>
    public LostInDocument? Loss { get; init; }

    /// <summary>Creates an image at a range of the file.</summary>
    public ComposeImage At(FoundImage image, IEnumerable<EnvironmentPiece> pieces)
    {
        EnvironmentPiece[] known = [.. pieces];
        return new(image, known, known.Length == 0 ? [] : [.. ComposeValue.NamesIn(Document.Substring(image.Span.Start, image.Span.Length))]);
    }
}
