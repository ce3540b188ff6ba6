using OciTagAnalyzer.Core.Names;

namespace OciTagAnalyzer.Core.Tests.Names;

public sealed class ImageValueTests
{
    [Theory]
    [InlineData("redis")]
    [InlineData("acme/web")]
    [InlineData("ghcr.io/acme/web")]
    [InlineData("web:1.2")]
    [InlineData("web@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("logo.png@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    public void Is_an_image(string value) => Assert.True(ImageValue.IsImage(value));

    [Theory]
    [InlineData("web")]
    [InlineData("acme/logo.png")]
    [InlineData("acme/logo.SVG")]
    [InlineData("banner:1.webp")]
    [InlineData("image/png")]
    [InlineData("application/json")]
    [InlineData("linux/amd64")]
    [InlineData("assets/logo")]
    [InlineData("Acme/Web")]
    [InlineData("sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("")]
    public void Is_not_an_image(string value) => Assert.False(ImageValue.IsImage(value));

    [Theory]
    [InlineData("redis", true)]
    [InlineData("acme/web", false)]
    [InlineData("acme/web:1", true)]
    [InlineData("ghcr.io/acme/web", true)]
    [InlineData("ghcr.io/acme/web.png", false)]
    public void Cannot_be_a_picture(string value, bool isUnambiguous) => Assert.Equal(isUnambiguous, ImageValue.IsUnambiguousImage(value));
}
