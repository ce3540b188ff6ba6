using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Tests.Rules;

public sealed class UnusedLockEntryTests
{
    const string Text = """
        {
          "version": 1,
          "images": {
            "docker.io/library/redis": { "tag": "7.4.1" },
            "docker.io/library/postgres": { "tag": "17.4" },
            "docker.io/library/postgres:16": { "tag": "16.6" },
            "localhost:5000/app": { "tag": "1" }
          }
        }
        """;

    [Fact]
    public void Are_all_entries_if_there_are_no_images() => Check(
        [], "docker.io/library/redis", "docker.io/library/postgres", "docker.io/library/postgres:16", "localhost:5000/app");

    [Theory]
    [InlineData("postgres", "docker.io/library/postgres:16")]
    [InlineData("postgres:latest", "docker.io/library/postgres:16")]
    [InlineData("postgres:17.4", "docker.io/library/postgres:16")]
    [InlineData("postgres:17.2", "docker.io/library/postgres:16")]
    [InlineData("postgres:16", "docker.io/library/postgres")]
    [InlineData("postgres:15", "docker.io/library/postgres", "docker.io/library/postgres:16")]
    [InlineData("docker.io/\uFFFC/app", "docker.io/library/postgres", "docker.io/library/postgres:16")]
    [InlineData("postgres:\uFFFC")]
    [InlineData("\uFFFC/postgres")]
    [InlineData("\uFFFC", "docker.io/library/postgres", "docker.io/library/postgres:16")]
    [InlineData("\uFFFC:16", "docker.io/library/postgres", "docker.io/library/postgres:16")]
    public void Are_the_entries_that_no_image_corresponds_to(string image, params string[] unused) =>
        Check(["redis:7.4.1", "localhost:\uFFFC/app", image], unused);

    [Fact]
    public void Are_all_entries_if_the_images_have_no_name() => Check(
        [":5000"], "docker.io/library/redis", "docker.io/library/postgres", "docker.io/library/postgres:16", "localhost:5000/app");

    [Fact]
    public void Are_empty_for_an_unreadable_file() => Assert.Empty(UnusedLockEntry.In(ImageLock.Read(Text + "}"), []));

    static void Check(string[] images, params string[] unused)
    {
        var found = UnusedLockEntry.In(ImageLock.Read(Text), images.Select(image => ImageReading.Of(ImageText.Known(image))));

        Assert.Equal(unused, found.Select(key => key.Key));
        Assert.Equal(unused, found.Select(key => Text.Substring(key.Value.Start, key.Value.Length)));
    }
}
