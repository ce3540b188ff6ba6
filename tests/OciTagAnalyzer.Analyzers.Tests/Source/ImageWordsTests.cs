using OciTagAnalyzer.Analyzers.Flow;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

public sealed class ImageWordsTests
{
    [Theory]
    [InlineData("WithImageTag")]
    [InlineData("withTag")]
    [InlineData("image")]
    [InlineData("SHA256")]
    [InlineData("WithSha256")]
    [InlineData("OCIImage")]
    [InlineData("default_tag")]
    [InlineData("UseRegistries")]
    [InlineData("PublishAsDockerFile")]
    [InlineData("WithDockerFile")]
    [InlineData("WithDockerfile")]
    [InlineData("WithVersion")]
    [InlineData("Pinned")]
    public void Names_that_indicate_an_image(string name) => Assert.True(ImageWords.AreIn(name));

    [Theory]
    [InlineData("WithStorage")]
    [InlineData("WithStage")]
    [InlineData("percentage")]
    [InlineData("WithSidecar")]
    [InlineData("Imagine")]
    [InlineData("WithShared")]
    [InlineData("MapInput")]
    [InlineData("WithDockerHost")]
    [InlineData("c")]
    [InlineData("")]
    public void Names_that_do_not(string name) => Assert.False(ImageWords.AreIn(name));
}
