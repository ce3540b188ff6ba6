using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Versions;

namespace OciTagAnalyzer.Core.Tests.Versions;

public static class PlaceholderTagTests
{
    [Theory]
    [InlineData("app:CONTAINER_IMAGES_TAG", true)]
    [InlineData("app:IMAGE_TAG", true)]
    [InlineData("app:TAG", false)]
    [InlineData("app:LATEST", false)]
    [InlineData("app:V1_2", false)]
    [InlineData("app:RELEASE_2026", false)]
    [InlineData("app:Image_Tag", false)]
    [InlineData("app:image_tag", false)]
    [InlineData("app:IMAGE-TAG", false)]
    [InlineData("app:_TAG", false)]
    [InlineData("app:TAG_", false)]
    [InlineData("app:A__B", false)]
    [InlineData("app", false)]
    [InlineData("app:IMAGE_TAG@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", false)]
    public static void Is_several_words_in_capitals(string image, bool isPlaceholder)
    {
        Assert.True(ImageReference.TryParse(image, out ImageReference? reference, out _));
        Assert.Equal(isPlaceholder, PlaceholderTag.IsIn(reference));
    }
}
