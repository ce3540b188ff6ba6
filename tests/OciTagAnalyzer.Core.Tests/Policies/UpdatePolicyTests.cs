using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Versions;

namespace OciTagAnalyzer.Core.Tests.Policies;

public sealed class UpdatePolicyTests
{
    [Theory]
    [InlineData("postgres:17.2", UpdateStep.Patch)]
    [InlineData("docker.io/library/postgres:17.2", UpdateStep.Patch)]
    [InlineData("postgres:16.1", UpdateStep.Major)]
    [InlineData("ghcr.io/acme/api:1", UpdateStep.Minor)]
    [InlineData("redis:7", UpdateStep.Minor)]
    public void Limits_the_step_by_the_last_pattern(string image, UpdateStep limit) => Assert.Equal(limit, new UpdatePolicy
    {
        Limits = UpdatePolicy.ReadLimits("*=minor, postgres=patch, library/postgres:16*=MAJOR, x=tiny", out IReadOnlyList<string> malformed),
    }.LimitFor(Parse(image)) is var found && malformed.SequenceEqual(["x=tiny"]) ? found : null);

    [Theory]
    [InlineData("mysql:8.0", "the driver, which is old, needs it")]
    [InlineData("mysql:8.4", null)]
    [InlineData("acme/old:1", "")]
    public void Holds_an_image_with_a_reason(string image, string? reason) => Assert.Equal(reason, new UpdatePolicy
    {
        Held = UpdatePolicy.ReadHeld("mysql:8.0 (the driver, which is old, needs it), acme/*", out _),
    }.ReasonToHold(Parse(image)));

    [Theory]
    [InlineData("node:20", "22.1", true)]
    [InlineData("node:20", "24.1", true)]
    [InlineData("node:20", "23.1", false)]
    [InlineData("redis:7", "8.0", false)]
    [InlineData("redis:7", "7.4", true)]
    [InlineData("nginx:1", "2", true)]
    public void Allows_the_tags_of_an_image(string image, string tag, bool isAllowed) => Assert.Equal(isAllowed, new UpdatePolicy
    {
        AllowedTags = UpdatePolicy.ReadAllowedTags("node=22.*, node=24.*, redis=!8.*", out _),
    }.Allows(Parse(image), tag));

    [Theory]
    [InlineData("postgres=patch,, redis=x,=minor,nginx=,a=1,b")]
    [InlineData("redis=x,=minor, postgres=patch , nginx=,a=1,b,")]
    public void Reads_the_valid_limits_and_returns_the_others(string text)
    {
        ImageEntries<UpdateStep> limits = UpdatePolicy.ReadLimits(text, out IReadOnlyList<string> malformed);
        Assert.Equal(["redis=x", "=minor", "nginx=", "a=1", "b"], malformed);
        Assert.Equal([UpdateStep.Patch], limits.For(Parse("postgres")));
        Assert.Empty(limits.For(Parse("nginx")));
    }

    [Theory]
    [InlineData("node=/22")]
    [InlineData("node=22:1")]
    [InlineData("node=@22")]
    [InlineData("node=2 2")]
    [InlineData("node=!")]
    [InlineData("=22")]
    [InlineData("node=")]
    public void Rejects_what_is_no_pattern_of_tags(string entry)
    {
        ImageEntries<string> tags = UpdatePolicy.ReadAllowedTags(entry + ",redis=7", out IReadOnlyList<string> malformed);
        Assert.Equal([entry], malformed);
        Assert.Equal(["7"], tags.For(Parse("redis")));
    }

    [Fact]
    public void Reads_held_images_and_returns_what_is_none()
    {
        ImageEntries<string> held = UpdatePolicy.ReadHeld(
            "a (x, y), b, (no image), (reason), e ), f (last), c (more) text, d (open, e", out IReadOnlyList<string> malformed);
        Assert.Equal(["(no image)", "(reason)", "e )", "c (more) text", "d (open, e"], malformed);
        Assert.Equal(["x, y"], held.For(Parse("a")));
        Assert.Equal([""], held.For(Parse("b:1")));
        Assert.Equal(["last"], held.For(Parse("f@sha256:" + new string('a', 64))));
    }

    [Theory]
    [InlineData("redis:7", true)]
    [InlineData("redis", false)]
    public void A_pattern_of_a_tag_does_not_apply_to_an_image_without_one(string image, bool applies)
    {
        ImageEntries<UpdateStep> limits = UpdatePolicy.ReadLimits("redis:*=patch, redis?*=patch", out _);
        Assert.Equal(applies ? [UpdateStep.Patch, UpdateStep.Patch] : [], limits.For(Parse(image)));
    }

    static ImageReference Parse(string text) => ImageReference.TryParse(text, out ImageReference? reference, out _) ? reference : null!;
}
