using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Rules;
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
    public void Lets_latest_float_where_nothing_is_said(string tag, bool isFloating) =>
        Assert.Equal(isFloating, ImagePolicy.Default.IsFloating(tag));

    [Theory]
    [InlineData("latest", false)]
    [InlineData("7-latest", true)]
    [InlineData("nightly-2024", true)]
    [InlineData("nightly-final", false)]
    public void Lets_exactly_those_float_that_are_given(string tag, bool isFloating)
    {
        var policy = new ImagePolicy { FloatingTags = PatternList.Parse("*-latest, nightly*, !nightly-final") };

        Assert.Equal(isFloating, policy.IsFloating(tag));
    }

    [Theory]
    [InlineData("redis")]
    [InlineData("redis:latest")]
    public void Says_nothing_of_an_image_that_is_ignored(string image)
    {
        var reading = ImageReading.Of(ImageText.Known(image));

        Assert.NotNull(SingleFinding.Of(reading, ImagePolicy.Default));
        Assert.Null(SingleFinding.Of(reading, new ImagePolicy { Ignored = PatternList.Parse("redis") }));
    }
}
