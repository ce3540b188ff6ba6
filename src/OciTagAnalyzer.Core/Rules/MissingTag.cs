using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Rules;

/// <summary>OCI1001: an image has no tag and no digest, so whoever runs it decides which one it is.</summary>
/// <remarks>Bad: <c>postgres</c>, <c>localhost:5000/app</c>. Good: <c>postgres:17.2</c>, <c>postgres@sha256:…</c>.</remarks>
static class MissingTag
{
    internal static Finding? Judge(ImageReading reading, UntaggedMeaning untagged) =>
        reading.HasNothingPinned && untagged != UntaggedMeaning.OwnTag
            ? new(RuleIds.MissingTag, reading.DecidedAt, [reading.Display, Consequence(reading, untagged)])
            : null;

    internal static string Consequence(ImageReading reading, UntaggedMeaning untagged) => untagged switch
    {
        UntaggedMeaning.AllTags => $"pulls every tag of '{Excerpt.Of(reading.Resolved)}'",
        UntaggedMeaning.OwnTag => "gets a tag of the library's own",
        _ => $"resolves to '{Excerpt.Of(reading.Resolved)}:latest'",
    };
}
