using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Tests.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Tests.Policies;

public sealed class ImagePolicyTests
{
    [Theory]
    [InlineData("latest", true)]
    [InlineData("Latest", false)]
    [InlineData("7-latest", false)]
    [InlineData("nightly", false)]
    public void Has_latest_as_the_default_floating_tag(string tag, bool isFloating) =>
        Assert.Equal(isFloating, ImagePolicy.Default.IsFloating(tag));

    [Theory]
    [InlineData("latest", false)]
    [InlineData("7-latest", true)]
    [InlineData("nightly-2024", true)]
    [InlineData("nightly-final", false)]
    public void Has_exactly_the_configured_floating_tags(string tag, bool isFloating)
    {
        var policy = new ImagePolicy { FloatingTags = PatternList.Parse("*-latest, nightly*, !nightly-final") };

        Assert.Equal(isFloating, policy.IsFloating(tag));
    }

    [Theory]
    [InlineData("redis")]
    [InlineData("redis:latest")]
    public void Reports_nothing_for_an_ignored_image(string image)
    {
        var reading = ImageReading.Of(ImageText.Known(image));

        Assert.NotNull(SingleFinding.Of(reading, ImagePolicy.Default));
        Assert.Null(SingleFinding.Of(reading, new ImagePolicy { Ignored = PatternList.Parse("redis") }));
    }
}
