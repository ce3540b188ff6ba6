namespace OciTagAnalyzer.Core.References;

/// <summary>The digest algorithms that a reader knows; upstream, the hashes that a binary is linked with.</summary>
[Flags]
public enum DigestAlgorithms
{
    /// <summary>None: every digest is unsupported.</summary>
    None = 0,

    /// <summary>sha256, 64 hex digits.</summary>
    Sha256 = 1,

    /// <summary>sha384, 96 hex digits; go-digest v1.0.0 knows it, the OCI image specification does not register it.</summary>
    Sha384 = 2,

    /// <summary>sha512, 128 hex digits.</summary>
    Sha512 = 4,

    /// <summary>Those that the OCI image specification registers.</summary>
    Registered = Sha256 | Sha512,

    /// <summary>Those of go-digest v1.0.0, hence of Docker's own binaries.</summary>
    GoDigest = Sha256 | Sha384 | Sha512,
}
