using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

/// <summary>
/// Testcontainers prepends <c>TestcontainersSettings.HubImageNamePrefix</c> to each image without a registry, which is a first
/// component with a dot or a colon. Verified with Testcontainers 4.16.0.
/// </summary>
public sealed class HubPrefix_InSource
{
    [Theory]
    [InlineData("redis", "mirror.example.com/hub/redis")]
    [InlineData("acme/redis", "mirror.example.com/hub/acme/redis")]
    [InlineData("localhost/redis", "mirror.example.com/hub/localhost/redis")]
    [InlineData("docker.io/redis", "docker.io/library/redis")]
    [InlineData("quay.io/acme/redis", "quay.io/acme/redis")]
    [InlineData("localhost:5000/redis", "localhost:5000/redis")]
    public async Task Precedes_an_image_without_registry(string image, string resolved) => Assert.Equal(
        [$"Image '{image}' has no tag or digest and resolves to '{resolved}:latest'; pin it to a tag or digest"],
        await MessagesOf(Code("TestcontainersSettings.HubImageNamePrefix = \"mirror.example.com/hub/\";", image)));

    [Theory]
    [InlineData("TestcontainersSettings.HubImageNamePrefix = Environment.GetEnvironmentVariable(\"P\");")]
    [InlineData("if (Environment.Is64BitProcess) TestcontainersSettings.HubImageNamePrefix = \"mirror.example.com\";")]
    [InlineData("TestcontainersSettings.HubImageNamePrefix ??= \"mirror.example.com\";")]
    [InlineData("TestcontainersSettings.HubImageNamePrefix = \"a.example.com\"; TestcontainersSettings.HubImageNamePrefix = \"b.example.com\";")]
    [InlineData("TestcontainersSettings.ImageNameSubstitution = image => image;")]
    [InlineData("Environment.SetEnvironmentVariable(\"TESTCONTAINERS_HUB_IMAGE_NAME_PREFIX\", \"mirror.example.com\");")]
    public async Task Makes_the_registry_unknown_if_it_is_uncertain(string statement) => Assert.Equal(
        ["Image 'redis' has no tag or digest and resolves to 'redis:latest'; pin it to a tag or digest"],
        await MessagesOf(Code(statement, "redis")));

    [Theory]
    [InlineData("")]
    [InlineData("TestcontainersSettings.HubImageNamePrefix = null;")]
    [InlineData("TestcontainersSettings.HubImageNamePrefix = \"\";")]
    [InlineData("var settings = new Settings { HubImageNamePrefixes = \"x\" };")]
    public async Task Is_empty_if_nothing_sets_it(string statement) => Assert.Equal(
        ["Image 'redis' has no tag or digest and resolves to 'docker.io/library/redis:latest'; pin it to a tag or digest"],
        await MessagesOf(Code(statement, "redis")));

    [Fact]
    public async Task Does_not_precede_a_text_that_may_contain_a_registry() => Assert.Equal(
        [
            "Image 'quay.io/acme/redis' has no tag or digest and resolves to 'quay.io/acme/redis:latest'; pin it to a tag or digest",
            "Image 'redis:latest' has the tag 'latest', which moves; pin it to a version tag or digest",
        ],
        await MessagesOf("""
            using DotNet.Testcontainers.Builders;
            using DotNet.Testcontainers.Configurations;
            class Tests
            {
                static Tests() => TestcontainersSettings.HubImageNamePrefix = "mirror.example.com";
                object Start(string image) => new ContainerBuilder(image).Build();
                object A() => Start("quay.io/acme/redis");
                object B() => Start("redis:latest");
            }
            """));

    static string Code(string statement, string image) => $$"""
        using System;
        using DotNet.Testcontainers.Builders;
        using DotNet.Testcontainers.Configurations;
        class Settings { public string HubImageNamePrefixes { get; set; } }
        static class Start { public static void Run() { {{statement}} } }
        class Tests { object Container() => new ContainerBuilder("{{image}}").Build(); }
        """;
}
