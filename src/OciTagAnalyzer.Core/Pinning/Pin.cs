namespace OciTagAnalyzer.Core.Pinning;

/// <summary>A pin of an image: an explicit tag, a digest (<c>sha256:…</c>), or both.</summary>
/// <param name="Tag">The tag, or null.</param>
/// <param name="Digest">The digest, or null.</param>
/// <param name="Origin">The file that contains the pin, as shown in the title of a code action.</param>
public sealed record Pin(string? Tag, string? Digest, string Origin)
{
    /// <summary>Returns the parts of this pin that <paramref name="style"/> requires; null for both if one of them is missing.</summary>
    public (string? Tag, string? Digest) In(PinStyle style) => style switch
    {
        PinStyle.Tag => (Tag, null),
        PinStyle.Digest => (null, Digest),
        _ => Tag is null || Digest is null ? (null, null) : (Tag, Digest),
    };
}
