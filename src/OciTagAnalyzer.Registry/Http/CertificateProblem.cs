namespace OciTagAnalyzer.Registry.Http;

/// <summary>Why a server's certificate is not trusted.</summary>
enum CertificateProblem
{
    /// <summary>The server has no certificate.</summary>
    Missing,

    /// <summary>The certificate is for another host.</summary>
    OtherHost,

    /// <summary>The certificate is self-signed.</summary>
    SelfSigned,

    /// <summary>The issuer is not trusted.</summary>
    UnknownAuthority,

    /// <summary>The certificate has expired.</summary>
    Expired,

    /// <summary>The certificate is not valid yet.</summary>
    NotYetValid,

    /// <summary>A certificate of an authority has expired.</summary>
    ChainExpired,

    /// <summary>The certificate is revoked.</summary>
    Revoked,
}
