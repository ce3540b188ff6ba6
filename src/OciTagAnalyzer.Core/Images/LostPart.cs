using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Images;

/// <summary>A tag or digest that was given and has no effect on which image runs.</summary>
/// <param name="Name">What a message calls it: <c>The tag '17'</c>.</param>
/// <param name="Cause">Why it does not survive, as a clause.</param>
/// <param name="DecidedAt">The index in the judged text at which it is reported.</param>
public sealed record LostPart(string Name, string Cause, int DecidedAt)
{
    /// <summary>What to do about it, as a clause.</summary>
    public string Advice { get; init; } = "give one where it survives";

    /// <summary>A tag that somebody wrote down.</summary>
    public static LostPart Tag(string tag, string cause, int decidedAt) => new($"The tag '{Excerpt.Of(tag)}'", cause, decidedAt);

    /// <summary>A digest that somebody wrote down.</summary>
    public static LostPart Digest(string digest, string cause, int decidedAt) => new($"The digest '{Excerpt.Of(digest)}'", cause, decidedAt);

    /// <summary>A tag or digest that somebody asked for, and nothing shows any more.</summary>
    public static LostPart AskedFor(ImageText image, string cause) => new($"What was asked for of '{image.Display}', a tag or a digest,", cause, image.Text.Length - 1);

    /// <summary>The tag or digest of <paramref name="image"/> that the reader of the document does not get.</summary>
    public static LostPart InDocument(ImageReading image, ImageLoss loss) => loss.Tag is { } tag
        ? Tag(tag, loss.Cause, image.DecidedAt) with { Advice = loss.Unquoted is null ? "give one where it survives" : "put it in quotes" }
        : AskedFor(image.Written, loss.Cause);

    /// <summary>The tag that a library's method, <paramref name="giver"/>, gives its own image.</summary>
    public static LostPart TagOfLibrary(string giver, string cause, int decidedAt) => new($"The tag that '{giver}' gives", cause, decidedAt);

    /// <summary>What <paramref name="text"/>, of which nothing more is known than that it is a reference, may hold beside its tag.</summary>
    public static LostPart PortOrDigest(string text, string cause) =>
        new($"A port or digest in '{Excerpt.Of(text)}'", cause, 0) { Advice = "look for the tag behind the last '/' and before an '@'" };
}
