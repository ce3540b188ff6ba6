namespace OciTagAnalyzer.Core.Names;

/// <summary>How surely a configuration key names a container image.</summary>
public enum ImageKey
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Only below a section that speaks of containers: <c>Image</c>, <c>ImageName</c>.</summary>
    InSection,

    /// <summary>By itself: <c>ContainerImage</c>, <c>docker_image_name</c>.</summary>
    Certain,

    /// <summary>By itself, and what it names is built upon, never made: <c>BaseImage</c>.</summary>
    Base,
}
