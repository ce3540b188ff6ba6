using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Core.Names;

/// <summary>Whether a configuration value, where an image may stand, is one.</summary>
public static class ImageValue
{
    static readonly string[] pictureExtensions =
        [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".ico", ".bmp", ".avif", ".tif", ".tiff"];

    static readonly string[] pictureTypes =
        ["png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "avif", "tiff", "heic", "heif", "apng", "x-icon", "vnd.microsoft.icon"];

    /// <summary>
    /// True for a reference that shows what it is, by a slash, a tag, a digest or an official name,
    /// and is neither a file's path, nor a media type, nor a platform.
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

        // What an engine gives for the image of a container that it shows.
        if (value.StartsWith("sha256:", StringComparison.Ordinal))
        {
            return false;
        }

        int slash = value.IndexOf('/');
        return slash < 0
            ? parts.HasTag || OfficialImages.Contains(value)
            : parts.HasTag || !IsOtherPath(value.Substring(0, slash), value.Substring(slash + 1));
    }

    /// <summary>True for such a reference that could be no picture's path: a registry, a tag or a digest stands in it, or it is official.</summary>
    public static bool IsNoPicture(string value) =>
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
