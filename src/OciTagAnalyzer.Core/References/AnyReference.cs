using System.Diagnostics.CodeAnalysis;

namespace OciTagAnalyzer.Core.References;

/// <summary>An image as <c>docker run</c> accepts it: a name, or an image id or digest without a name.</summary>
sealed class AnyReference
{
    AnyReference(ImageReference? named, string? digest)
    {
        Named = named;
        Digest = digest;
    }

    /// <summary>The reference; null if only a digest is given.</summary>
    public ImageReference? Named { get; }

    /// <summary>The digest if there is no name, for an image id prefixed with <c>sha256:</c>; otherwise null.</summary>
    public string? Digest { get; }

    /// <summary>
    /// Parses an image id, otherwise a digest, otherwise a name (upstream <c>ParseAnyReference</c>).
    /// <c>sha256:</c> and 64 hex digits is a digest here, and a name with a tag everywhere else.
    /// </summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out AnyReference? reference, out ReferenceError error)
    {
        error = ReferenceError.None;
        var seen = CharacterClass.None;
        if (IdentifierGrammar.Matches(text.AsSpan()))
        {
            reference = new(null, "sha256:" + text);
        }
        else if (DigestGrammar.Check(text.AsSpan(), DigestAlgorithms.GoDigest, ref seen) == ReferenceError.None)
        {
            reference = new(null, text);
        }
        else
        {
            reference = ImageReference.TryParse(text, out var named, out error) ? new(named, null) : null;
        }

        return reference is not null;
    }

    /// <summary>The normal form of the name, or the digest.</summary>
    public override string ToString() => Named?.NormalForm ?? Digest!;
}
