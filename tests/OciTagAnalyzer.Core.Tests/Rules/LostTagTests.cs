using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Core.Tests.Rules;

public sealed class LostTagTests
{
    [Fact]
    public void A_finding_contains_the_lost_part_the_cause_and_the_advice()
    {
        Finding finding = LostTag.About(LostPart.Tag("apache", "the description does not hold it", 7));

        Assert.Equal(LostTag.Id, finding.Rule.Id);
        Assert.Equal(["The tag 'apache'", "the description does not hold it", "specify it where it takes effect"], finding.MessageArguments);
    }

    [Fact]
    public void A_message_names_the_kind_of_lost_part() => Assert.Equal(
        ["The digest 'sha256:0'", "The tag that 'AddRedis' sets", "A port or digest in 'image'"],
        new[] { LostPart.Digest("sha256:0", "", 0), LostPart.LibraryTag("AddRedis", "", 0), LostPart.PortOrDigest("image", "") }.Select(part => part.Name));
}
