using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Rules;

/// <summary>OCI1001: an image has no tag and no digest, so the registry decides which image runs.</summary>
/// <remarks>Bad: <c>postgres</c>, <c>localhost:5000/app</c>. Good: <c>postgres:17.2</c>, <c>postgres@sha256:…</c>.</remarks>
public static class MissingTag
{
    /// <summary>The rule's id.</summary>
    public const string Id = "OCI1001";

    /// <summary>The rule.</summary>
    public static ReferenceRule Rule { get; } = new(
        Id,
        nameof(MissingTag),
        "An image reference has no tag or digest",
        "Image '{0}' has no tag or digest and {1}; pin it to a tag or digest{2}",
        "Without a tag or digest, the tag 'latest' of that day decides which image runs.")
    {
        Check = Check,
        TakesPrecedenceOver = [FloatingTag.Id, LockMismatch.Id, NotInLockFile.Id],
        Remedy = Remedy.Pin(PinSources.LockFile | PinSources.UsedTag, image => image.Slots.Append ?? image.Slots.Separate),
    };

    static Finding? Check(FoundImage image, ImagePolicy policy) =>
        image.Reading.HasNoPin && image.Untagged != UntaggedMeaning.OwnTag
            ? new(Rule, [image.Reading.Display, Consequence(image)])
            : null;

    internal static string Consequence(FoundImage image) => image.Untagged switch
    {
        UntaggedMeaning.AllTags => $"pulls every tag of '{Excerpt.Of(image.Reading.Resolved)}'",
        UntaggedMeaning.OwnTag => "gets a tag of the library's own",
        _ => $"resolves to '{Excerpt.Of(image.Reading.Resolved)}:latest'",
    };
}
