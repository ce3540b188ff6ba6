using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Rules;

/// <summary>OCI1002: an image's tag is one that is moved from image to image.</summary>
/// <remarks>Bad: <c>redis:latest</c>. Good: <c>redis:7.4.1</c>, <c>redis:latest@sha256:…</c>.</remarks>
static class FloatingTag
{
    internal static Finding? Judge(ImageReading reading, ImagePolicy policy)
    {
        if (reading.HasDigest || reading.Tag is not { } range)
        {
            return null;
        }

        string tag = reading.Written.Text.Substring(range.Start, range.Length);
        return policy.IsFloating(tag)
            ? new(RuleIds.FloatingTag, reading.DecidedAt, [Subject(reading, tag)])
            : null;
    }

    // What is not known is not made up: neither the registry of an image, nor the image of a tag that stands alone.
    static string Subject(ImageReading reading, string tag) =>
        reading.Reference is { } known && Excerpt.Of(known.NormalForm) is var resolved && resolved != reading.Display ? $"Image '{reading.Display}' resolves to '{resolved}', and the tag '{tag}' moves"
        : reading.IsTagAlone ? $"The tag '{tag}' moves"
        : $"Image '{reading.Display}' has the tag '{tag}', which moves";
}
