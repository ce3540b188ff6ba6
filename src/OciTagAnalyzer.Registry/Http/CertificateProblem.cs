namespace OciTagAnalyzer.Registry.Http;

/// <summary>Why a server's certificate is not trusted.</summary>
enum CertificateProblem
{
    /// <summary>There is none.</summary>
    Missing,

    /// <summary>It is that of another host.</summary>
    OtherHost,

    /// <summary>It vouches for itself.</summary>
    SelfSigned,

    /// <summary>Its authority is not trusted.</summary>
    UnknownAuthority,

    /// <summary>It is out of date.</summary>
    Expired,

    /// <summary>It is for later.</summary>
    NotYetValid,

    /// <summary>A certificate of its authority is out of date.</summary>
    ChainExpired,

    /// <summary>Its authority has taken it back.</summary>
    Revoked,
}
