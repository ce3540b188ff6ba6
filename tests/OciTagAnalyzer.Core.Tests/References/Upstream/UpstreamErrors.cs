using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Core.Tests.References.Upstream;

/// <summary>What the data files call an error.</summary>
static class UpstreamErrors
{
    public static string NameOf(ReferenceError error) => error switch
    {
        ReferenceError.None => "",
        ReferenceError.NameEmpty => "ErrNameEmpty",
        ReferenceError.InvalidFormat => "ErrReferenceInvalidFormat",
        ReferenceError.NameContainsUppercase => "ErrNameContainsUppercase",
        ReferenceError.NameTooLong => "ErrNameTooLong",
        ReferenceError.NameNotCanonical => "ErrNameNotCanonical",
        ReferenceError.DigestInvalidFormat => "digest.ErrDigestInvalidFormat",
        ReferenceError.DigestInvalidLength => "digest.ErrDigestInvalidLength",
        ReferenceError.DigestUnsupported => "digest.ErrDigestUnsupported",
        ReferenceError.IdentifierAsName => "unnamed:IdentifierAsName",
        ReferenceError.RemoteNameNotLowercase => "unnamed:RemoteNameNotLowercase",
        ReferenceError.TagInvalidFormat => "ErrTagInvalidFormat",
        ReferenceError.DigestMalformed => "ErrDigestInvalidFormat",
        _ => throw new ArgumentOutOfRangeException(nameof(error), error, null),
    };
}
