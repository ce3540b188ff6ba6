using OciTagAnalyzer.Tests.Libraries;
using static OciTagAnalyzer.CodeFixes.Tests.PinTest;

namespace OciTagAnalyzer.CodeFixes.Tests;

/// <summary>A pin is for the image that is pulled, with the registry of the resource. If the registry is unknown, there is no pin.</summary>
public sealed class PinsBehindRegistries
{
    const string Wrong = "9.9";

    const string Images = $$"""
        {
          "version": 1,
          "images": {
            "docker.io/acme/app": { "tag": "{{Wrong}}", "digest": "{{Digest}}" },
            "quay.io/acme/app": { "tag": "1.5", "digest": "{{Digest}}" },
            "docker.io/library/postgres": { "tag": "17.2", "digest": "{{Digest}}" },
            "docker.io/library/redis": { "tag": "{{Wrong}}", "digest": "{{Digest}}" },
            "mirror.example.com/hub/redis": { "tag": "7.4", "digest": "{{Digest}}" }
          }
        }
        """;

    [Fact]
    public Task The_registry_of_an_earlier_call_is_kept() => Fixes(
        """app.AddContainer("a", "acme/x").WithImageRegistry("quay.io").WithImage("{|OCI1001:acme/app|}");""",
        $"""app.AddContainer("a", "acme/x").WithImageRegistry("quay.io").WithImage("acme/app:1.5@{Digest}");""");

    [Fact]
    public Task A_separate_tag_belongs_to_the_image_in_its_registry() => Fixes(
        """app.AddContainer("a", "acme/x").WithImageRegistry("quay.io").WithImage("acme/app").WithImageTag("{|OCI1002:latest|}");""",
        """app.AddContainer("a", "acme/x").WithImageRegistry("quay.io").WithImage("acme/app").WithImageTag("1.5");""");

    [Fact]
    public Task A_registry_in_an_earlier_image_is_not_kept() => Fixes(
        """app.AddContainer("a", "quay.io/acme/x:1").WithImage("{|OCI1002:acme/app:latest|}");""",
        $"""app.AddContainer("a", "quay.io/acme/x:1").WithImage("acme/app:{Wrong}@{Digest}");""");

    [Fact]
    public Task A_tag_of_a_library_image_is_pinned() => Fixes(
        """app.AddPostgres("a").WithImageTag("{|OCI1002:latest|}");""",
        """app.AddPostgres("a").WithImageTag("17.2");""");

    [Fact]
    public Task A_name_stays_and_its_use_is_pinned() => Fixes(
        """const string own = "acme/app"; app.AddContainer("a", "acme/x").WithImageRegistry("quay.io").WithImage({|OCI1001:own|});""",
        $"""const string own = "acme/app"; app.AddContainer("a", "acme/x").WithImageRegistry("quay.io").WithImage(own + ":1.5@{Digest}");""");

    [Theory]
    [InlineData("""app.AddContainer("a", "acme/x").WithImageRegistry(registry).WithImage("{|OCI1002:acme/app:latest|}");""")]
    [InlineData("""app.AddContainer("a", "acme/x").WithImageRegistry("ghcr.io").WithImage("{|OCI1002:acme/app:latest|}");""")]
    [InlineData("""app.AddContainer("a", "acme/x").WithImageRegistry("quay.io").WithImage("{|OCI1002:docker.io/acme/app:latest|}");""")]
    [InlineData("""app.AddPostgres("a").WithImage("{|OCI1002:quay.io/acme/app:latest|}");""")]
    [InlineData("""var c = app.AddContainer("a", "acme/x"); if (flag) c.WithImageRegistry("quay.io"); c.WithImage("{|OCI1002:acme/app:latest|}");""")]
    [InlineData("""app.AddAzureCosmosDB("c").RunAsEmulator(c => c.WithImage("{|OCI1002:acme/app:latest|}"));""")]
    [InlineData("""app.AddPostgres("a").WithImageRegistry(registry).WithImageTag("{|OCI1002:latest|}");""")]
    public Task No_image_is_pinned_that_may_be_another(string statement) => Fixes(statement, statement);

    [Theory]
    [InlineData("\"mirror.example.com/hub\"", "7.4")]
    [InlineData("registry", null)]
    public Task The_prefix_of_Testcontainers_counts(string prefix, string? tag) => Fixes(
        $"DotNet.Testcontainers.Configurations.TestcontainersSettings.HubImageNamePrefix = {prefix}; builder.WithImage(\"{{|OCI1001:redis|}}\");",
        $"DotNet.Testcontainers.Configurations.TestcontainersSettings.HubImageNamePrefix = {prefix}; "
            + $"builder.WithImage(\"{(tag is null ? "{|OCI1001:redis|}" : $"redis:{tag}@{Digest}")}\");");

    static Task Fixes(string before, string after) =>
        File(ConsumerCode.WithStatements(before), ConsumerCode.WithStatements(after), files: ("oci-images.lock.json", Images));
}
