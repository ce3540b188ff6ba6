using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;

namespace OciTagAnalyzer.Core.Rules;

/// <summary>OCI1003: an image that the project wants pinned by digest has none; where it has no tag either, that is the one finding.</summary>
/// <remarks>Bad, where a digest is required: <c>redis</c>, <c>redis:7.4.1</c>. Good: <c>redis:7.4.1@sha256:…</c>.</remarks>
static class MissingDigest
{
    internal static Finding? Judge(ImageReading reading, ImagePolicy policy, UntaggedMeaning untagged) =>
        !reading.HasDigest && Consequence(reading, untagged) is { } consequence && reading.IsAmong(policy.DigestRequired)
            ? new(RuleIds.MissingDigest, reading.DecidedAt, [reading.Display, consequence])
            : null;

    // A tag that is not wholly known may have the digest behind it.
    static string? Consequence(ImageReading reading, UntaggedMeaning untagged) =>
        reading.HasNothingPinned ? MissingTag.Consequence(reading, untagged)
        : reading.Tag is { } tag ? $"the tag '{reading.Written.Text.Substring(tag.Start, tag.Length)}' can be moved"
        : null;
}
