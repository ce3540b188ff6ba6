using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Rules;

/// <summary>OCI1002: an image has a floating tag, which is moved to other images.</summary>
/// <remarks>Bad: <c>redis:latest</c>. Good: <c>redis:7.4.1</c>, <c>redis:latest@sha256:…</c>.</remarks>
public static class FloatingTag
{
    /// <summary>The rule's id.</summary>
    public const string Id = "OCI1002";

    /// <summary>The rule.</summary>
    public static ReferenceRule Rule { get; } = new(
        Id,
        nameof(FloatingTag),
        "An image reference has a floating tag",
        "{0}; pin it to a version tag or digest{1}",
        "Each release moves a floating tag to another image, so two runs of one commit may use different images.")
    {
        Check = Check,
        TakesPrecedenceOver = [LockMismatch.Id, NotInLockFile.Id],
        Remedy = Remedy.Pin(PinSources.LockFile | PinSources.UsedTag, image => image.Slots.ReplaceTag),
    };

    static Finding? Check(FoundImage image, ImagePolicy policy)
    {
        ImageReading reading = image.Reading;
        if (reading.HasDigest || reading.Tag is not { } range)
        {
            return null;
        }

        string tag = reading.Written.Text.Substring(range.Start, range.Length);
        return policy.IsFloating(tag)
            ? new(Rule, [Subject(reading, tag)])
            : null;
    }

    // The message contains only what is known: a tag that is set alone has no image, and an unknown registry has no normal form.
    static string Subject(ImageReading reading, string tag) =>
        reading.Reference is { } known && Excerpt.Of(known.NormalForm) is var resolved && resolved != reading.Display
            ? $"Image '{reading.Display}' resolves to '{resolved}', and the tag '{tag}' moves"
        : reading.HasOnlyTag ? $"The tag '{tag}' moves"
        : $"Image '{reading.Display}' has the tag '{tag}', which moves";
}
