namespace OciTagAnalyzer.Core.Pinning;

/// <summary>What pins an image: an explicit tag, a digest (<c>sha256:…</c>), or both; never neither.</summary>
/// <param name="Tag">The tag, or null.</param>
/// <param name="Digest">The digest, or null.</param>
/// <param name="Origin">The file that the pin is taken from, as a title names it.</param>
public sealed record Pin(string? Tag, string? Digest, string Origin)
{
    /// <summary>The parts of this pin that <paramref name="style"/> writes; neither where it lacks one that the style asks for.</summary>
    public (string? Tag, string? Digest) In(PinStyle style) => style switch
    {
        PinStyle.Tag => (Tag, null),
        PinStyle.Digest => (null, Digest),
        _ => Tag is null || Digest is null ? (null, null) : (Tag, Digest),
    };
}
