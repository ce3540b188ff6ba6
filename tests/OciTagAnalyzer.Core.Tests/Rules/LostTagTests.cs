using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Core.Tests.Rules;

public sealed class LostTagTests
{
    [Fact]
    public void A_finding_says_what_is_lost_why_and_what_to_do()
    {
        Finding finding = LostTag.About(LostPart.Tag("apache", "the description does not hold it", 7));

        Assert.Equal(LostTag.Id, finding.Rule.Id);
        Assert.Equal(7, finding.DecidedAt);
        Assert.Equal(["The tag 'apache'", "the description does not hold it", "give one where it survives"], finding.MessageArguments);
    }

    [Fact]
    public void A_digest_a_librarys_tag_and_what_a_reference_may_hold_are_named() => Assert.Equal(
        ["The digest 'sha256:0'", "The tag that 'AddRedis' gives", "A port or digest in 'image'"],
        new[] { LostPart.Digest("sha256:0", "", 0), LostPart.TagOfLibrary("AddRedis", "", 0), LostPart.PortOrDigest("image", "") }.Select(part => part.Name));
}
