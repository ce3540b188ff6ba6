using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Options;

public sealed class Policies_InSource
{
    [Fact]
    public Task Floating_tags_replace_the_default() => OfStatementsUnder(
        "oci_tag.floating_tags = *-latest, nightly*",
        """
        builder.WithImage("redis:latest");
        builder.WithImage("{|OCI1002:redis:7-latest|}");
        builder.WithImage("{|OCI1002:redis:nightly-2|}");
        app.AddContainer("x", "img", "{|OCI1002:nightly|}");
        """);

    [Fact]
    public Task Ignored_images_are_not_reported() => OfStatementsUnder(
        "oci_tag.ignored_images = redis, quay.io/**, !quay.io/team/*",
        """
        builder.WithImage("redis");
        builder.WithImage("library/redis:latest");
        builder.WithImage("quay.io/app");
        builder.WithImage("{|OCI1001:quay.io/team/app|}");
        builder.WithImage("{|OCI1001:postgres|}");
        """);

    [Fact]
    public Task Options_of_the_file_with_the_finding_apply() => OfFilesUnder(
        """
        [/Names.cs]
        oci_tag.ignored_images = redis
        [/Other.cs]
        oci_tag.floating_tags = 7
        """,
        """
        using DotNet.Testcontainers.Builders;
        class Subject
        {
            object A() => new ContainerBuilder(Names.Redis);
            object B() => new ContainerBuilder("{|OCI1001:redis|}");
            object C() => new ContainerBuilder(Other.Redis);
            object D() => new ContainerBuilder("redis:7");
        }
        """,
        ("/Names.cs", """static class Names { public const string Redis = "redis"; }"""),
        ("/Other.cs", """static class Other { public const string Redis = "{|OCI1002:redis:7|}"; }"""));
}
