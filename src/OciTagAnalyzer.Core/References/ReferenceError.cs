namespace OciTagAnalyzer.Core.References;

/// <summary>
/// Why a text is not a valid image reference: one member for each error of the reference implementation
/// (github.com/distribution/reference, and github.com/opencontainers/go-digest for digests).
/// </summary>
public enum ReferenceError
{
    /// <summary>No error.</summary>
    None,

    /// <summary>
    /// <c>ErrNameEmpty</c>: the text is empty. Only the bare grammar returns it; <see cref="ReferenceParser.ParseNormalized"/> returns
    /// <see cref="InvalidFormat"/>.
    /// </summary>
    NameEmpty,

    /// <summary><c>ErrReferenceInvalidFormat</c>: the text does not have the format of a reference, not even in lower case.</summary>
    InvalidFormat,

    /// <summary><c>ErrNameContainsUppercase</c>: the text would have the format of a reference in lower case.</summary>
    NameContainsUppercase,

    /// <summary><c>ErrNameTooLong</c>: the path, without the domain but with an implied <c>library/</c>, has more than 255 characters.</summary>
    NameTooLong,

    /// <summary><c>ErrNameNotCanonical</c>: a reference, but not in normal form.</summary>
    NameNotCanonical,

    /// <summary><c>digest.ErrDigestInvalidFormat</c>: a known algorithm with an uppercase hex digit, or an unknown one with an uppercase letter.</summary>
    DigestInvalidFormat,

    /// <summary><c>digest.ErrDigestInvalidLength</c>: a known algorithm with more or fewer hex digits than it requires.</summary>
    DigestInvalidLength,

    /// <summary><c>digest.ErrDigestUnsupported</c>: an algorithm that is not among the <see cref="DigestAlgorithms"/>.</summary>
    DigestUnsupported,

    /// <summary>Unnamed upstream ("cannot specify 64-byte hexadecimal strings"): the text is an image id, 64 lowercase hex digits.</summary>
    IdentifierAsName,

    /// <summary>Unnamed upstream ("repository name must be lowercase"): the text after the domain has an uppercase letter before its first colon.</summary>
    RemoteNameNotLowercase,

    /// <summary><c>ErrTagInvalidFormat</c>: a new tag does not have the format of a tag.</summary>
    TagInvalidFormat,

    /// <summary><c>ErrDigestInvalidFormat</c> of the reference package: a new digest does not have the format of a digest.</summary>
    DigestMalformed,
}
