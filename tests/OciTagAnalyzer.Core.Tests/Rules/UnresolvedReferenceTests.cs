using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Tests.Rules;

public sealed class UnresolvedReferenceTests
{
    [Theory]
    [InlineData("\uFFFC")]
    [InlineData("redis:\uFFFC")]
    [InlineData("redis:7-\uFFFC")]
    [InlineData("{image}:7")]
    [InlineData("<registry>/redis")]
    [InlineData("redis:$TAG")]
    [InlineData("redis:%TAG%")]
    [InlineData("redis:(tag)")]
    [InlineData("redis:[tag]")]
    [InlineData("__IMAGE__")]
    [InlineData("acme/app:__TAG__+")]
    [InlineData("__redis__:7")]
    [InlineData("@IMAGE@")]
    [InlineData("a@b@")]
    [InlineData("acme/app:@TAG@")]
    [InlineData("IMAGE_NAME")]
    [InlineData("IMAGE-NAME")]
    [InlineData("ZONE_AZ")]
    public void Reports(string text) => Assert.Equal([Display(text)], Check(text, "")?.MessageArguments);

    [Theory]
    [InlineData("redis")]
    [InlineData("redis:7")]
    [InlineData("redis@\uFFFC")]
    [InlineData("\uFFFC/redis:7")]
    [InlineData("redis:")]
    [InlineData("REDIS")]
    [InlineData("IMAGE_")]
    [InlineData("IMAGE_Name")]
    [InlineData("a@b")]
    [InlineData("IMAGE@")]
    [InlineData("@@")]
    [InlineData("A__b")]
    [InlineData("APP__b")]
    [InlineData("____")]
    [InlineData("a___B")]
    public void Ignores(string text) => Assert.Null(Check(text, ""));

    [Fact]
    public void Ignores_the_images_that_no_rule_applies_to()
    {
        Assert.NotNull(Check("redis:\uFFFC", "nginx"));
        Assert.Null(Check("redis:\uFFFC", "redis:\uFFFC"));
    }

    static Finding? Check(string text, string ignored) => UnresolvedReference.Rule.Check(
        FoundImage.InCode(ImageReading.Of(Text(text)), default, PinSlots.None), ImagePolicy.Default with { Ignored = PatternList.Parse(ignored) });

    static string Display(string text) => Text(text).Display;

    static ImageText Text(string text) => ImageText.WithHoles(text, text.Contains(ImageText.Hole) ? [ImageText.UnnamedHole] : []);
}
