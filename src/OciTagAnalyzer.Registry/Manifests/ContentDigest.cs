using System.Security.Cryptography;
using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Registry.Manifests;

/// <summary>The digest of a content, by the algorithms that the image specification registers.</summary>
static class ContentDigest
{
    const string Sha512 = "sha512:";

    /// <summary>True for a digest as the image specification writes it.</summary>
    public static bool IsDigest(string text)
    {
        var seen = CharacterClass.None;
        return DigestGrammar.Judge(text, DigestAlgorithms.Registered, ref seen) == ReferenceError.None;
    }

    /// <summary>The digest of <paramref name="content"/>, with the algorithm that <paramref name="algorithmOf"/> has; sha256 where it is null.</summary>
    public static string Of(byte[] content, string? algorithmOf) => algorithmOf?.StartsWith(Sha512, StringComparison.Ordinal) == true
        ? Sha512 + Convert.ToHexStringLower(SHA512.HashData(content))
        : "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));
}
