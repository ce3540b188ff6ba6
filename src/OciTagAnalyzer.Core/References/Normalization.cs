namespace OciTagAnalyzer.Core.References;

/// <summary>The differences between a reference and its normal form.</summary>
[Flags]
public enum Normalization
{
    /// <summary>None: the text is the normal form.</summary>
    None = 0,

    /// <summary>The domain <c>docker.io</c> is not written.</summary>
    DomainImplied = 1,

    /// <summary>The domain is written <c>index.docker.io</c> and means <c>docker.io</c>.</summary>
    DomainReplaced = 2,

    /// <summary>The path's <c>library/</c> is not written.</summary>
    LibraryImplied = 4,
}
