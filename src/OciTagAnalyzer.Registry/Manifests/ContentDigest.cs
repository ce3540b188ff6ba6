using System.Security.Cryptography;
using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Registry.Manifests;

/// <summary>Computes and checks digests with the algorithms that the OCI image specification registers (descriptor.md, "Registered algorithms").</summary>
static class ContentDigest
{
    const string Sha512 = "sha512:";

    /// <summary>True for a valid digest with a registered algorithm.</summary>
    public static bool IsDigest(string text)
    {
        var seen = CharacterClass.None;
        return DigestGrammar.Check(text, DigestAlgorithms.Registered, ref seen) == ReferenceError.None;
    }

    /// <summary>The digest of <paramref name="content"/>, with the algorithm of the digest <paramref name="algorithmOf"/>; sha256 if that is null.</summary>
    public static string Of(byte[] content, string? algorithmOf) => algorithmOf?.StartsWith(Sha512, StringComparison.Ordinal) == true
        ? Sha512 + Convert.ToHexStringLower(SHA512.HashData(content))
        : "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));
}
