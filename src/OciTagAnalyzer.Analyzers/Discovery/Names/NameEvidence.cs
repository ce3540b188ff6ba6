namespace OciTagAnalyzer.Analyzers.Discovery.Names;

/// <summary>How surely names say that a value is a container image; the less they say, the more the value has to.</summary>
enum NameEvidence
{
    /// <summary>They do not.</summary>
    None,

    /// <summary>It is an image of some kind, or it has to do with containers: the value has to name a known registry.</summary>
    Weak,

    /// <summary>It is a container image: the value has to look like one.</summary>
    Strong,
}
