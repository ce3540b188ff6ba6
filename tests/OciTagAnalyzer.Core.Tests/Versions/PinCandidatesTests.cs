using OciTagAnalyzer.Core.Versions;

namespace OciTagAnalyzer.Core.Tests.Versions;

public sealed class PinCandidatesTests
{
    // Requested tag | all tags | the candidates in order.
    [Theory]
    [InlineData(null, "latest 16 16.6 17 17.2 17.1 alpine 17.2-alpine", "17.2 17.2-alpine 16.6 17.1 17 16")]
    [InlineData("latest", "9.0.9 9.0.10 9.0 9 9.0.10-alpine", "9.0.10 9.0.10-alpine 9.0.9 9.0 9")]
    [InlineData("alpine", "1.27.3 1.27.3-alpine 1.27.2-alpine 1.27.3-alpine3.20 alpine", "1.27.3-alpine 1.27.3-alpine3.20 1.27.2-alpine")]
    [InlineData("stable-alpine", "1.26.2-alpine 1.26.2 stable-alpine", "1.26.2-alpine")]
    [InlineData("apache", "apache-2.20.0 apache-2.21.0 2.21.0 fpm-2.21.0", "apache-2.21.0 apache-2.20.0")]
    [InlineData("17", "17.2 17.10 18.0 17 17.2-alpine 1.7", "17.10 17.2-alpine 17.2")]
    [InlineData("17-alpine", "17.2-alpine 17.2 16.1-alpine", "17.2-alpine")]
    [InlineData("latest", "8.0.0-rc1 8.0.0-rc2 7.4 8.0.0-rc10", "7.4 8.0.0-rc10 8.0.0-rc2 8.0.0-rc1")]
    [InlineData("latest", "10.0.0-preview.7 9.0.0 9.0", "9.0.0 10.0.0-preview.7 9.0")]
    [InlineData("latest", "18beta1 17.2", "17.2 18beta1")]
    [InlineData("latest", "2024.10.1 5.3.0 2024.9.2 5.2.0", "5.3.0 2024.10.1 5.2.0 2024.9.2")]
    [InlineData("noble", "noble-20241011 noble-20241118 24.04 jammy-20241111", "noble-20241118 noble-20241011")]
    [InlineData(
        "latest",
        "RELEASE.2024-10-02T17-50-41Z RELEASE.2024-11-07T00-52-20Z RELEASE.2024-11-07T00-52-20Z-cpuv1 latest",
        "RELEASE.2024-11-07T00-52-20Z RELEASE.2024-11-07T00-52-20Z-cpuv1 RELEASE.2024-10-02T17-50-41Z")]
    [InlineData("latest", "2024-10-02 2024-11-30", "2024-11-30 2024-10-02")]
    [InlineData("17-debian-12", "17.2.0-debian-12-r8 17.2.0-debian-12-r11 17.2.0-debian-11-r9", "17.2.0-debian-12-r11 17.2.0-debian-12-r8")]
    [InlineData("latest", "1.2.3-1 1.2.3-2 1.2.3", "1.2.3-2 1.2.3-1 1.2.3")]
    [InlineData("latest", "v1.9.0 v1.10.0", "v1.10.0 v1.9.0")]
    [InlineData("latest", "3.2.0.Final 3.3.0.CR1", "3.2.0.Final 3.3.0.CR1")]
    [InlineData("21-jre", "21.0.5_11-jre 21.0.4_7-jre 21.0.5_11-jdk", "21.0.5_11-jre 21.0.4_7-jre")]
    [InlineData("latest", "7f3a9c1 sha-7f3a9c1 main 123456789012345678901234 latest bookworm", "")]
    [InlineData("latest", "2.0-amd64 2.0-arm64 2.0 1.9", "2.0 2.0-arm64 1.9 2.0-amd64")]
    [InlineData("latest", "99999999999999999999.1", "")]
    public void Start_with_the_newest_of_each_major_version_and_the_requested_variant(string? requested, string tags, string expected) =>
        Assert.Equal(expected, string.Join(' ', PinCandidates.For(requested, tags.Split(' '))));

    // Requested tag | all tags | the tag with the digest | its highest allowed position.
    [Theory]
    [InlineData("lts", "23.7.0 23.7 23 23.6.0 22.14.0 22.14 22 22.13.1 20.18.3 23.7.0-alpine 22.14.0-alpine lts", "22.14.0", 4)]
    [InlineData(
        null,
        "2022-latest 2022-CU16-ubuntu-22.04 2022-CU9-ubuntu-22.04 2022-CU10-ubuntu-22.04 2019-CU29-ubuntu-20.04 2019-latest",
        "2022-CU16-ubuntu-22.04", 1)]
    [InlineData(null, "17.6.1-ce.0 17.6.0-ce.0 17.5.3-ce.0 latest nightly rc", "17.6.1-ce.0", 1)]
    [InlineData("8.0-alpine", "8.0-alpine 8.0.11-alpine3.20 8.0.11-alpine3.19 8.0.10-alpine3.20 9.0.0-alpine3.20 8.0.11", "8.0.11-alpine3.20", 1)]
    [InlineData(null, "23-jdk 23.0.1_11-jdk 21.0.5_11-jdk 23.0.1_11-jre 23.0.1_11-jdk-alpine", "23.0.1_11-jdk", 2)]
    [InlineData("lts-jdk17", "2.479.2-lts-jdk17 2.479.2-jdk17 2.479.2 lts-jdk17 2.480-jdk17", "2.479.2-jdk17", 1)]
    [InlineData("stable", "bookworm-20241202 stable-20241202 12.8 12", "12.8", 1)]
    [InlineData(null, "24.10 24.04 oracular-20241120 noble-20241118 rolling latest", "noble-20241118", 4)]
    [InlineData(null, "3.21.0 3.20.3 edge 20240923 20231219", "3.21.0", 1)]
    [InlineData("alpine", "1.27.3-alpine-slim 1.27.3-alpine 1.27.3-alpine3.20-slim 1.27.3", "1.27.3-alpine", 1)]
    [InlineData("slim", "3.13.0-slim-bookworm 3.13.0-bookworm 3.12.7-slim-bookworm", "3.13.0-slim-bookworm", 1)]
    [InlineData(null, "main-1234 sha-1234567 1.0.0 1.0.0-amd64", "1.0.0", 1)]
    [InlineData("17-debian-12", "17.2.0-debian-12-r8 17.2.0-debian-12-r11 17.2.0-debian-11-r12", "17.2.0-debian-12-r11", 1)]
    [InlineData("edge-alpine", "3.20.3-alpine3.20 3.20.3", "3.20.3-alpine3.20", 1)]
    public void Contain_the_right_tag_early(string? requested, string tags, string tag, int most) =>
        Assert.InRange(PinCandidates.For(requested, tags.Split(' ')).ToList().IndexOf(tag), 0, most - 1);

    [Fact]
    public void Start_with_a_release_despite_many_build_numbers() =>
        Assert.Equal(
            "v1.4.2",
            PinCandidates.For("latest", [.. Enumerable.Range(1057, 60).Select(build => $"{build}"), "v1.4.2", "v1.4.1"]).First());

    [Fact]
    public void Contain_pre_releases_early_despite_many_releases()
    {
        string[] tags = [.. Enumerable.Range(0, 30).Select(minor => $"1.{minor}.0"), "2.0.0-rc.1", "2.0.0-rc.3"];
        Assert.Equal("2.0.0-rc.3", PinCandidates.For("latest", tags).ElementAt(1));
    }

    // A word marks a tag as floating in any position.
    [Theory]
    [InlineData("2022-latest")]
    [InlineData("latest-2022")]
    [InlineData("2022_latest")]
    [InlineData("2022-Latest-ubuntu")]
    [InlineData("1.27-stable")]
    [InlineData("lts-22.14")]
    [InlineData("8.0-nightly")]
    [InlineData("3.0.0-SNAPSHOT")]
    [InlineData("dev-2.0")]
    [InlineData("1.2-edge-alpine")]
    [InlineData("8.0-current")]
    [InlineData("2022-LATEST")]
    [InlineData("trunk-20241002")]
    [InlineData("1.2.3-dev")]
    [InlineData("10.0-unstable-alpine")]
    public void Exclude_floating_tags(string tag) => Assert.Empty(PinCandidates.For(null, [tag]));

    [Theory]
    [InlineData("nightly-20241002")]
    [InlineData("nightly-2024-10-02")]
    [InlineData("1.0.0-dev.7")]
    [InlineData("release-1.2.3")]
    [InlineData("1.2.3-ga")]
    [InlineData("2.0.0-beta")]
    public void Include_tags_of_a_single_build(string tag) => Assert.Equal([tag], PinCandidates.For(null, [tag]));

    [Theory]
    [InlineData(null, "2022-prod", "")]
    [InlineData(null, "2022-CU1", "2022-CU1")]
    [InlineData("prod", "2022-prod", "2022-prod")]
    [InlineData(null, "7.x", "")]
    public void Exclude_tags_configured_as_floating(string? requested, string tag, string expected) =>
        Assert.Equal(expected, string.Join(' ', PinCandidates.For(requested, [tag], word => word is "prod" or "7.x")));

    [Theory]
    [InlineData("23", "23.0.1_11-jdk 23.0.1_11-jre 23-jdk 22.0.1 23.0.1_11-jdk-arm64", "23.0.1_11-jre 23.0.1_11-jdk 23.0.1_11-jdk-arm64")]
    [InlineData("17.1", "17.1-alpine 17.1", "")]
    [InlineData("8.0-alpine", "8.0.11 8.0.11-alpine3.20 8.0.11-alpine 8.0.9-alpine", "8.0.11-alpine 8.0.11-alpine3.20 8.0.9-alpine")]
    [InlineData("latest", "1.0.0", "")]
    public void Within_a_version_have_more_numbers_and_the_same_variant(string tag, string tags, string expected) =>
        Assert.Equal(expected, string.Join(' ', PinCandidates.Within(tag, tags.Split(' '))));

    [Theory]
    [InlineData("17", true)]
    [InlineData("8.0-alpine", true)]
    [InlineData("v2", true)]
    [InlineData("17.2.1", false)]
    [InlineData("latest", false)]
    [InlineData("20241002", false)]
    [InlineData("3.13rc1", false)]
    [InlineData("bookworm", false)]
    public void Recognize_a_shortened_version(string tag, bool isShortened) => Assert.Equal(isShortened, PinCandidates.IsShortened(tag));

    [Fact]
    public void Do_not_depend_on_the_order_of_the_tags()
    {
        string[] tags = ["17.2", "17.2.0", "v17.2", "17", "2024.10", "20241002", "17-rc1", "17.2-1"];

        Assert.Equal(PinCandidates.For(null, tags), PinCandidates.For(null, tags.Reverse()));
    }
}
