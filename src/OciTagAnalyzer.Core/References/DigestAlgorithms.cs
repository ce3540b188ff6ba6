namespace OciTagAnalyzer.Core.References;

/// <summary>The digest algorithms that a parser supports; upstream, the hashes that a binary is linked with.</summary>
[Flags]
public enum DigestAlgorithms
{
    /// <summary>None: every digest is unsupported.</summary>
    None = 0,

    /// <summary>sha256, 64 hex digits.</summary>
    Sha256 = 1,

    /// <summary>sha384, 96 hex digits; supported by go-digest v1.0.0, but not registered by the OCI image specification.</summary>
    Sha384 = 2,

    /// <summary>sha512, 128 hex digits.</summary>
    Sha512 = 4,

    /// <summary>The algorithms that the OCI image specification registers.</summary>
    Registered = Sha256 | Sha512,

    /// <summary>The algorithms of go-digest v1.0.0, and therefore of Docker's own binaries.</summary>
    GoDigest = Sha256 | Sha384 | Sha512,
}
