using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Tests.Rules;

public sealed class MissingDigestTests
{
    static readonly ImagePolicy digests = ImagePolicy.Default with { DigestRequired = PatternList.Parse("*", out _) };

    [Theory]
    [InlineData("redis:7", UntaggedMeaning.Latest, "the tag '7' can be moved")]
    [InlineData("redis", UntaggedMeaning.Latest, "resolves to 'docker.io/library/redis:latest'")]
    [InlineData("redis", UntaggedMeaning.AllTags, "pulls every tag of 'docker.io/library/redis'")]
    [InlineData("redis", UntaggedMeaning.OwnTag, "gets a tag of the library's own")]
    public void A_finding_describes_what_runs_without_a_digest(string image, UntaggedMeaning untagged, string consequence)
    {
        Finding? finding = SingleFinding.Of(ImageReading.Of(ImageText.Known(image)), digests, untagged);

        Assert.Equal(MissingDigest.Id, finding?.Rule.Id);
        Assert.Equal([image, consequence], finding!.MessageArguments);
    }
}
