namespace OciTagAnalyzer.Analyzers.Discovery.Names;

/// <summary>How strongly names indicate that a value is a container image. With weaker evidence, the value has to meet more conditions.</summary>
enum NameEvidence
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>The names indicate some kind of image, or containers: the value must contain a known registry.</summary>
    Weak,

    /// <summary>The names indicate a container image: the value must look like one.</summary>
    Strong,
}
