using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Tests.Policies;

public sealed class PatternListTests
{
    [Fact]
    public void Lists_the_patterns_that_are_not_negated() =>
        Assert.Equal(["quay.io", "ghcr.io/acme"], PatternList.Parse("quay.io, !quay.io/test, ghcr.io/acme, a b, ").Included);

    [Theory]
    [InlineData("redis", "redis")]
    [InlineData("redis", "redis:7")]
    [InlineData("redis", "docker.io/library/redis")]
    [InlineData("library/redis", "redis")]
    [InlineData("library/*", "redis")]
    [InlineData("docker.io/library/redis", "redis")]
    [InlineData("docker.io/**", "grafana/grafana")]
    [InlineData("grafana/*", "index.docker.io/grafana/grafana")]
    [InlineData("redis:7*", "redis:7.4")]
    [InlineData("mcr.microsoft.com/**", "mcr.microsoft.com/dotnet/sdk:8.0")]
    [InlineData("**/sdk", "mcr.microsoft.com/dotnet/sdk")]
    [InlineData("mcr.microsoft.com/**/sdk", "mcr.microsoft.com/sdk")]
    [InlineData("**/a/**/b/*", "x.example/a/c/b/d/b/e")]
    [InlineData("localhost:5000/*", "localhost:5000/app")]
    [InlineData("*", "ghcr.io/team/app")]
    [InlineData("**", "ghcr.io/team/app")]
    [InlineData(" a , redis ,, ", "redis")]
    [InlineData("!redis, redis", "redis")]
    [InlineData("**, !quay.io/**, quay.io/team/*", "quay.io/team/app")]
    [InlineData("**/app", "\uFFFC/app")]
    [InlineData("**/app:1", "\uFFFC/app:1")]
    [InlineData("**/app", "\uFFFC/app:1")]
    [InlineData("**/app", "\uFFFC/app@sha256:\uFFFC")]
    public void Matches_every_spelling_of_an_image(string patterns, string image) =>
        Assert.True(ReadingOf(image).IsAmong(PatternList.Parse(patterns)));

    [Theory]
    [InlineData("", "redis")]
    [InlineData("redis", "redis/redis-stack")]
    [InlineData("redis", "bitnami/redis")]
    [InlineData("redis", "ghcr.io/library/redis")]
    [InlineData("library/*", "ghcr.io/library/redis")]
    [InlineData("redis:7*", "redis")]
    [InlineData("mcr.microsoft.com/*", "mcr.microsoft.com/dotnet/sdk")]
    [InlineData("*/app", "ghcr.io/team/app")]
    [InlineData("**/a/**/b/*", "x.example/a/c/b")]
    [InlineData("redis, !redis", "redis")]
    [InlineData("*, !library/*", "redis")]
    [InlineData("**, ! quay.io/**", "quay.io/team/app")]
    [InlineData("!redis", "redis")]
    [InlineData("[a, redis/", "a")]
    [InlineData("ghcr.io/app", "\uFFFC/app")]
    public void Does_not_match_other_images(string patterns, string image) =>
        Assert.False(ReadingOf(image).IsAmong(PatternList.Parse(patterns)));

    [Fact]
    public void Returns_the_invalid_patterns()
    {
        var list = PatternList.Parse(@"redis, , [a, quay.io//x, !, !b\, **,", out IReadOnlyList<string> malformed);

        Assert.Equal(["[a", "quay.io//x", "!", @"!b\"], malformed);
        Assert.True(list.Matches(["redis"]));
    }

    [Fact]
    public void Is_fast_for_a_pattern_that_nearly_matches()
    {
        string name = string.Join("/", Enumerable.Repeat("a", 5000));

        Assert.False(PatternList.Parse("**/a/**/a/**/a/**/a/**/a/**/a/**/a/**/b").Matches([name]));
    }

    static ImageReading ReadingOf(string image) => ImageReading.Of(ImageText.Known(image));
}
