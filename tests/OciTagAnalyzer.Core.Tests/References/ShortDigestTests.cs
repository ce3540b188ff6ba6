using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Core.Tests.References;

public sealed class ShortDigestTests
{
    [Theory]
    [InlineData("sha256:0123456789abcdef", "sha256:0123456789ab…")]
    [InlineData("sha512:0123456789abc", "sha512:0123456789ab…")]
    [InlineData("sha256:0123456789ab", "sha256:0123456789ab")]
    [InlineData("sha256:0123", "sha256:0123")]
    public void Has_the_algorithm_and_twelve_digits(string digest, string shown) => Assert.Equal(shown, ShortDigest.Of(digest));
}
