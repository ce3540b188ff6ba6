namespace OciTagAnalyzer.Core.Names;

/// <summary>How certain it is that a configuration key names a container image.</summary>
public enum ImageKey
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>Only in a section for containers: <c>Image</c>, <c>ImageName</c>.</summary>
    InSection,

    /// <summary>The key alone is enough: <c>ContainerImage</c>, <c>docker_image_name</c>.</summary>
    Certain,

    /// <summary>The key alone is enough, and the image is a base image, never a build's output: <c>BaseImage</c>.</summary>
    Base,
}
