using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Core.Tests.LockFiles;

public sealed class LockMatchTests
{
    const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    static LockMatch? Match(string images, string used)
    {
        ImageLockReading reading = ImageLock.Read($$"""{ "version": 1, "images": { {{images}} } }""");
        Assert.Null(reading.Fault);
        Assert.True(ImageReference.TryParse(used, out var reference, out _));
        return reading.Lock.Match(reference);
    }

    [Theory]
    [InlineData("node:22.14", "22.14.1", "node:22.14.0")]
    [InlineData("node:22", "22.14.1", "node:22.13.0")]
    [InlineData("node", "22.14.1", "node:22.13.0")]
    [InlineData("node:lts", "22.14.1", "node:22.13.0")]
    public void Is_the_entry_of_the_request_for_a_former_pin(string requested, string pinned, string used)
    {
        LockMatch? match = Match($$"""  "docker.io/library/{{requested}}": { "tag": "{{pinned}}" } """, used);
        Assert.NotNull(match);
        Assert.False(match.IsAsLocked);
    }

    [Theory]
    [InlineData("node:22.14", "22.14.1", "node:22.13.0")]
    [InlineData("node:22.1", "22.1.1", "node:22.14.0")]
    [InlineData("node:22", "22.14.1", "node:20.14.1")]
    [InlineData("node", "22.14.1", "node:22.14")]
    [InlineData("node", "22.14.1", "node:22.14.1-alpine")]
    public void Is_null_for_another_request(string requested, string pinned, string used) => Assert.Null(
        Match($$"""  "docker.io/library/{{requested}}": { "tag": "{{pinned}}" } """, used));

    [Theory]
    [InlineData("node-exporter", "node:22.13.0")]
    [InlineData("nodejs:22.13.0", "node:22.13.0")]
    [InlineData("node/app", "node:22.13.0")]
    public void Is_null_for_another_repository_with_the_same_prefix(string requested, string used) => Assert.Null(
        Match($$"""  "docker.io/library/{{requested}}": { "tag": "22.13.0" } """, used));

    [Fact]
    public void Prefers_a_matching_entry_to_a_different_one()
    {
        LockMatch? match = Match(
            $$"""
            "docker.io/library/node": { "tag": "22.14.1" },
            "docker.io/library/node:22.13": { "tag": "22.13.0", "digest": "{{Digest}}" }
            """,
            "node:22.13.0");
        Assert.Equal("docker.io/library/node:22.13", match?.Requested.NormalForm);
        Assert.True(match!.IsAsLocked);
    }

    [Fact]
    public void Prefers_the_entry_of_the_request_to_one_that_is_pinned_to_it()
    {
        LockMatch? match = Match(
            """
            "docker.io/library/node": { "tag": "22.13.0" },
            "docker.io/library/node:22.13.0": { "tag": "22.13.0" }
            """,
            "node:22.13.0");
        Assert.Equal("docker.io/library/node:22.13.0", match?.Requested.NormalForm);
    }

    [Fact]
    public void Prefers_the_entry_without_a_tag_for_a_digest_of_several()
    {
        LockMatch? match = Match(
            $$"""
            "docker.io/library/node:22": { "digest": "{{Digest}}" },
            "docker.io/library/node": { "digest": "{{Digest}}" }
            """,
            "node@" + Digest);
        Assert.Equal("docker.io/library/node", match?.Requested.NormalForm);
    }
}
