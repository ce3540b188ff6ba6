using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Images;

/// <summary>A tag or digest that is specified but has no effect on which image runs.</summary>
/// <param name="Name">What a message calls it: <c>The tag '17'</c>.</param>
/// <param name="Cause">Why it is lost, as a clause.</param>
/// <param name="ReportedAt">The index in the text of the image at which it is reported.</param>
public sealed record LostPart(string Name, string Cause, int ReportedAt)
{
    const string DefaultAdvice = "specify it where it takes effect";

    /// <summary>What to do about it, as a clause.</summary>
    public string Advice { get; init; } = DefaultAdvice;

    /// <summary>An explicit tag.</summary>
    public static LostPart Tag(string tag, string cause, int reportedAt) => new($"The tag '{Excerpt.Of(tag)}'", cause, reportedAt);

    /// <summary>An explicit digest.</summary>
    public static LostPart Digest(string digest, string cause, int reportedAt) => new($"The digest '{Excerpt.Of(digest)}'", cause, reportedAt);

    /// <summary>A tag or digest that was requested, but that the document no longer contains.</summary>
    public static LostPart RequestedPart(ImageText image, string cause) =>
        new($"The tag or digest that was requested for '{image.Display}'", cause, image.Text.Length - 1);

    /// <summary>The tag or digest of <paramref name="image"/> that the program that reads the document loses.</summary>
    internal static LostPart InDocument(ImageReading image, LostInDocument loss) => loss.Tag is { } tag
        ? Tag(tag, loss.Cause, image.ReportedAt) with { Advice = loss.Unquoted is null ? DefaultAdvice : "put it in quotes" }
        : RequestedPart(image.Written, loss.Cause);

    /// <summary>The tag that a library's method, <paramref name="method"/>, sets for its default image.</summary>
    public static LostPart LibraryTag(string method, string cause, int reportedAt) => new($"The tag that '{method}' sets", cause, reportedAt);

    /// <summary>The port or digest that <paramref name="text"/>, an unknown reference, may contain.</summary>
    public static LostPart PortOrDigest(string text, string cause) =>
        new($"A port or digest in '{Excerpt.Of(text)}'", cause, 0) { Advice = "look for the tag after the last '/' and before the '@'" };
}
