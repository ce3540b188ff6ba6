using OciTagAnalyzer.Core.Pinning;

namespace OciTagAnalyzer.Core.Tests.Pinning;

public sealed class PinTests
{
    const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData(PinStyle.TagAndDigest, "7.4", Digest, "7.4", Digest)]
    [InlineData(PinStyle.Tag, "7.4", Digest, "7.4", null)]
    [InlineData(PinStyle.Digest, "7.4", Digest, null, Digest)]
    [InlineData(PinStyle.Tag, null, Digest, null, null)]
    [InlineData(PinStyle.Digest, "7.4", null, null, null)]
    public void Has_the_parts_of_the_style(PinStyle style, string? tag, string? digest, string? writtenTag, string? writtenDigest) =>
        Assert.Equal((writtenTag, writtenDigest), new Pin(tag, digest, "here").In(style));

    [Theory]
    [InlineData("7.4", null)]
    [InlineData(null, Digest)]
    [InlineData(null, null)]
    public void Has_no_parts_if_one_of_both_is_missing(string? tag, string? digest) =>
        Assert.Equal((null, null), new Pin(tag, digest, "here").In(PinStyle.TagAndDigest));
}
