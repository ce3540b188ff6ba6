using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Core.Names;

/// <summary>Decides whether a configuration value is an image.</summary>
public static class ImageValue
{
    static readonly string[] pictureExtensions =
        [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".ico", ".bmp", ".avif", ".tif", ".tiff"];

    static readonly string[] pictureTypes =
        ["png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "avif", "tiff", "heic", "heif", "apng", "x-icon", "vnd.microsoft.icon"];

    /// <summary>
    /// True for a reference that is recognizable by a slash, a tag, a digest or an official name, and is not a file path, media type or platform.
    /// </summary>
    public static bool IsImage(string value)
    {
        if (ReferenceParser.ParseNormalized(value.AsSpan(), out ReferenceParts parts) != ReferenceError.None)
        {
            return false;
        }

        if (parts.HasDigest)
        {
            return true;
        }

        if (pictureExtensions.Any(extension => value.EndsWith(extension, StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        // An engine reports the image of a container in this form.
        if (value.StartsWith("sha256:", StringComparison.Ordinal))
        {
            return false;
        }

        int slash = value.IndexOf('/');
        return slash < 0
            ? parts.HasTag || OfficialImages.Contains(value)
            : parts.HasTag || !IsOtherPath(value.Substring(0, slash), value.Substring(slash + 1));
    }

    /// <summary>True for such a reference that cannot be the path of a picture: it has a registry, a tag or a digest, or is an official name.</summary>
    public static bool IsUnambiguousImage(string value) =>
        IsImage(value) && ReferenceParser.ParseNormalized(value.AsSpan(), out ReferenceParts parts) == ReferenceError.None
        && (parts.HasTag || parts.HasDigest || !parts.Domain.IsEmpty || value.IndexOf('/') < 0);

    static bool IsOtherPath(string first, string rest) => first switch
    {
        "image" => pictureTypes.Contains(rest),
        "application" or "audio" or "font" or "multipart" or "text" or "video" => true,
        "linux" or "windows" or "darwin" => true,
        "assets" or "icons" or "images" or "img" or "pictures" or "static" or "wwwroot" => true,
        _ => false,
    };
}
