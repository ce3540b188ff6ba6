using OciTagAnalyzer.Core.Versions;

namespace OciTagAnalyzer.Core.Tests.Versions;

public sealed class PinCandidatesTests
{
    // Asked for | all tags | the candidates in order.
    [Theory]
    [InlineData(null, "latest 16 16.6 17 17.2 17.1 alpine 17.2-alpine", "17.2 17.1 17 16.6 16")]
    [InlineData("latest", "9.0.9 9.0.10 9.0 9 9.0.10-alpine", "9.0.10 9.0.9 9.0 9")]
    [InlineData("alpine", "1.27.3 1.27.3-alpine 1.27.2-alpine 1.27.3-alpine3.20 alpine", "1.27.3-alpine 1.27.2-alpine")]
    [InlineData("stable-alpine", "1.26.2-alpine 1.26.2 stable-alpine", "1.26.2-alpine")]
    [InlineData("apache", "apache-2.20.0 apache-2.21.0 2.21.0 fpm-2.21.0", "apache-2.21.0 apache-2.20.0")]
    [InlineData("17", "17.2 17.10 18.0 17 17.2-alpine 1.7", "17.10 17.2")]
    [InlineData("17-alpine", "17.2-alpine 17.2 16.1-alpine", "17.2-alpine")]
    [InlineData("latest", "8.0.0-rc1 8.0.0-rc2 7.4 8.0.0-rc10", "7.4 8.0.0-rc10 8.0.0-rc2 8.0.0-rc1")]
    [InlineData("latest", "10.0.0-preview.7 9.0.0 9.0", "9.0.0 9.0 10.0.0-preview.7")]
    [InlineData("latest", "18beta1 17.2", "17.2 18beta1")]
    [InlineData("latest", "2024.10.1 5.3.0 2024.9.2 5.2.0", "5.3.0 2024.10.1 5.2.0 2024.9.2")]
    [InlineData("noble", "noble-20241011 noble-20241118 24.04 jammy-20241111", "noble-20241118 noble-20241011")]
    [InlineData("latest", "RELEASE.2024-10-02T17-50-41Z RELEASE.2024-11-07T00-52-20Z RELEASE.2024-11-07T00-52-20Z-cpuv1 latest", "RELEASE.2024-11-07T00-52-20Z RELEASE.2024-10-02T17-50-41Z")]
    [InlineData("latest", "2024-10-02 2024-11-30", "2024-11-30 2024-10-02")]
    [InlineData("17-debian-12", "17.2.0-debian-12-r8 17.2.0-debian-12-r11 17.2.0-debian-11-r9", "17.2.0-debian-12-r11 17.2.0-debian-12-r8")]
    [InlineData("latest", "1.2.3-1 1.2.3-2 1.2.3", "1.2.3-2 1.2.3-1 1.2.3")]
    [InlineData("latest", "v1.9.0 v1.10.0", "v1.10.0 v1.9.0")]
    [InlineData("latest", "3.2.0.Final 3.3.0.CR1", "3.2.0.Final 3.3.0.CR1")]
    [InlineData("21-jre", "21.0.5_11-jre 21.0.4_7-jre 21.0.5_11-jdk", "21.0.5_11-jre 21.0.4_7-jre")]
    [InlineData("latest", "7f3a9c1 sha-7f3a9c1 main 123456789012345678901234 latest bookworm", "")]
    [InlineData("latest", "2.0-amd64 2.0-arm64 2.0", "2.0")]
    [InlineData("latest", "99999999999999999999.1", "")]
    public void Come_newest_release_first_and_of_the_same_make(string? asked, string tags, string expected) =>
        Assert.Equal(expected, string.Join(' ', PinCandidates.For(asked, tags.Split(' '))));

    [Fact]
    public void Do_not_depend_on_the_order_of_the_tags()
    {
        string[] tags = ["17.2", "17.2.0", "v17.2", "17", "2024.10", "20241002", "17-rc1", "17.2-1"];

        Assert.Equal(PinCandidates.For(null, tags), PinCandidates.For(null, tags.Reverse()));
    }
}
