using OciTagAnalyzer.Core.Documents.Settings;

namespace OciTagAnalyzer.Core.Tests.Documents.Settings;

public sealed class SettingKeysTests
{
    [Theory]
    [InlineData("Worker:Image", "worker:IMAGE", true)]
    [InlineData("Worker:Image", "Worker:Image:Name", false)]
    [InlineData("Worker:Image", "Image", false)]
    [InlineData("Image", "Image", true)]
    [InlineData("Image", ":Image", false)]
    [InlineData("Services:*:Image", "Services:0:Image", true)]
    [InlineData("Services:*:Image", "Services:a b:image", true)]
    [InlineData("Services:*:Image", "Services:Image", false)]
    [InlineData("Services:*:Image", "Services:0:0:Image", false)]
    [InlineData("Images:*", "images:7", true)]
    [InlineData("Images:*", "Images", false)]
    [InlineData("*:*", "a:b", true)]
    [InlineData("*", "a", true)]
    [InlineData("*", "a:b", false)]
    [InlineData("Größe", "GRÖSSE", false)]
    [InlineData("é", "É", true)]
    public void Match(string pattern, string key, bool isMatch)
    {
        Assert.Equal(isMatch, new SettingPattern(pattern).Matches(key));
        Assert.Equal(isMatch, new SettingKeys([pattern, "other:key"]).Matches(key));
    }

    [Theory]
    [InlineData("Worker:Image", "the IMAGE", true)]
    [InlineData("Worker:Image", "Worker", false)]
    [InlineData("Worker:Images:0", "images", true)]
    [InlineData("Worker:Images:*", "Worker:0", false)]
    [InlineData("Worker:é", "Worker", true)]
    [InlineData("*:0", "", true)]
    public void Exclude_texts_that_cannot_contain_a_key(string pattern, string text, bool mayOccur) =>
        Assert.Equal(mayOccur, new SettingKeys([pattern]).MayOccurIn(text));

    [Theory]
    [InlineData("BaseImage", true)]
    [InlineData("Image", true)]
    [InlineData("Tag", true)]
    [InlineData("Name", false)]
    public void Exclude_texts_that_cannot_contain_one_of_several_keys(string text, bool mayOccur) =>
        Assert.Equal(mayOccur, new SettingKeys(["A:BaseImage", "B:Image", "C:ContainerImage", "D:Tag", "E:ImageName"]).MayOccurIn(text));

    [Fact]
    public void May_be_empty()
    {
        Assert.True(new SettingKeys([]).IsEmpty);
        Assert.False(new SettingKeys(["a"]).IsEmpty);
    }
}
