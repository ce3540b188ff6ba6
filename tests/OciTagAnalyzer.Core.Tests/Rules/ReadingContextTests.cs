using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Tests.Rules;

/// <summary>Tests what is known about an image in addition to its text.</summary>
public sealed class ReadingContextTests
{
    [Fact]
    public void A_registry_that_is_written_elsewhere_is_part_of_the_image_and_not_shown()
    {
        var reading = ImageReading.Of(ImageText.Known("quay.io/acme/app"), new() { HiddenLength = 8 });

        Assert.Equal("quay.io/acme/app", reading.Reference?.NormalForm);
        Assert.Equal(["acme/app", "resolves to 'quay.io/acme/app:latest'"], Check(reading).MessageArguments);
    }

    [Fact]
    public void An_unknown_registry_makes_the_image_unknown()
    {
        var reading = ImageReading.Of(ImageText.Known("acme/app:latest"), new() { IsRegistryUnknown = true });

        Assert.Null(reading.Reference);
        Assert.False(reading.IsUnresolved);
        Assert.Equal(["Image 'acme/app:latest' has the tag 'latest', which moves"], Check(reading).MessageArguments);
    }

    [Theory]
    [InlineData("redis:latest", "Image 'redis:latest' resolves to 'docker.io/library/redis:latest', and the tag 'latest' moves")]
    [InlineData("quay.io/a/b:latest", "Image 'quay.io/a/b:latest' has the tag 'latest', which moves")]
    [InlineData("\uFFFC/redis:latest", "Image '{…}/redis:latest' has the tag 'latest', which moves")]
    [InlineData("\uFFFC:latest", "The tag 'latest' moves")]
    public void A_floating_tag_is_reported_with_the_known_parts(string text, string subject)
    {
        var written = ImageText.WithHoles(text, text.Contains(ImageText.Hole) ? [ImageText.UnnamedHole] : []);
        Assert.Equal([subject], Check(ImageReading.Of(written)).MessageArguments);
    }

    [Theory]
    [InlineData("img:/app", 4, "/app", "tag", "the tag has the character '/'", 4)]
    [InlineData("\uFFFC:/app", 2, "/app", "tag", "the tag has the character '/'", 2)]
    [InlineData("quay.io/a:-x", 10, "-x", "tag", "the tag '-x' starts with '-'", 10)]
    [InlineData("IMG:1", 4, "IMG", "image reference", "the repository 'IMG' has uppercase letters", 0)]
    [InlineData("IMG:1", 0, "IMG:1", "image reference", "the repository 'IMG' has uppercase letters", 0)]
    public void A_fault_refers_to_the_separate_part(string text, int apartFrom, string faulty, string kind, string clause, int at)
    {
        var written = ImageText.WithHoles(text, text.Contains(ImageText.Hole) ? [ImageText.UnnamedHole] : []);
        var reading = ImageReading.Of(written, new() { SeparateStart = apartFrom });
        Finding finding = Check(reading);

        Assert.Equal(InvalidReference.Id, finding.Rule.Id);
        Assert.Equal([faulty, kind, clause], finding.MessageArguments);
        Assert.Equal(at, reading.ReportedAt);
    }

    [Theory]
    [InlineData("img:1", 4)]
    [InlineData("img:1@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 4)]
    [InlineData("img:\uFFFC/app", 4)]
    [InlineData("img:<tag>", 4)]
    public void A_separate_part_that_is_valid_or_unknown_has_no_fault(string text, int apartFrom)
    {
        var written = ImageText.WithHoles(text, text.Contains(ImageText.Hole) ? ["{tag}"] : []);

        Assert.Null(SingleFinding.Of(ImageReading.Of(written, new() { SeparateStart = apartFrom }), ImagePolicy.Default));
    }

    static Finding Check(ImageReading reading) => Assert.IsType<Finding>(SingleFinding.Of(reading, ImagePolicy.Default));
}
