namespace OciTagAnalyzer.Core.References;

/// <summary>Abbreviates digests for messages.</summary>
public static class ShortDigest
{
    const int DigitsShown = 12;

    /// <summary>Returns the algorithm and the first digits: <c>sha256:0123456789ab…</c>.</summary>
    public static string Of(string digest)
    {
        int shown = digest.IndexOf(':') + 1 + DigitsShown;
        return digest.Length > shown ? digest.Substring(0, shown) + "…" : digest;
    }
}
