namespace OciTagAnalyzer.Analyzers.Tests.Source;

public sealed class MissingTag_InWrappedText
{
    public sealed class Reports
    {
        [Fact]
        public Task a_value_that_an_operator_of_the_library_converts() => SourceTest.OfStatements("""
            Use(new Pulumi.Docker.RemoteImageArgs { Name = "{|OCI1001:redis|}" });
            Use(new Pulumi.Docker.RemoteImageArgs { Name = flag ? "{|OCI1001:redis|}" : "redis:7" });
            Use(new Azure.Provisioning.AppContainers.ContainerAppContainer { Image = "{|OCI1001:redis|}" });
            Use(new Azure.Provisioning.AppContainers.ContainerAppContainer { Image = new Azure.Provisioning.BicepValue<string>("{|OCI1001:redis|}") });
            """);

        [Fact]
        public Task the_end_of_an_interpolation_of_the_library() => SourceTest.OfStatements("""
            Use(new Pulumi.Docker.RemoteImageArgs { Name = Pulumi.Output.Format($"{|OCI1001:{registry}/redis|}") });
            Use(new Pulumi.Docker.RemoteImageArgs { Name = Pulumi.Output.Format($"{|OCI1002:{registry}/redis:latest|}") });
            Use(new Pulumi.Docker.RemoteImageArgs { Name = Pulumi.Output.Create("{|OCI1001:redis|}") });
            Use(new Azure.Provisioning.AppContainers.ContainerAppContainer
            {
                Image = Azure.Provisioning.Expressions.BicepFunction.Interpolate($"{|OCI1001:{registry}/redis|}"),
            });
            """);

        [Fact]
        public Task an_argument_of_an_interpolated_string_handler() => SourceTest.OfStatements("""
            Use(new ContainerBuilder(string.Create(null, $"{|OCI1001:{registry}/redis|}")));
            Use(new ContainerBuilder(string.Create(null, $"{|OCI1001:localhost:{port}/redis|}")));
            Use(new ContainerBuilder(FormattableString.Invariant($"{|OCI1001:{registry}/redis|}")));
            """);
    }

    public sealed class Ignores
    {
        [Fact]
        public Task a_tag_in_any_position() => SourceTest.OfStatements("""
            Use(new Pulumi.Docker.RemoteImageArgs { Name = "redis:7" });
            Use(new Pulumi.Docker.RemoteImageArgs { Name = Pulumi.Output.Format($"{registry}/redis:7") });
            Use(new Pulumi.Docker.RemoteImageArgs { Name = Pulumi.Output.Format($"{registry}/redis:{tag}") });
            Use(new ContainerBuilder(string.Create(null, $"redis:{port}")));
            Use(new ContainerBuilder(string.Create(null, $"redis:{port:00}")));
            """);

        [Fact]
        public Task values_only_known_at_run_time() => SourceTest.OfStatements("""
            Use(new Pulumi.Docker.RemoteImageArgs { Name = new Pulumi.Docker.RemoteImage("redis", new() { Name = "redis:7" }).RepoDigest });
            Use(new Pulumi.Docker.RemoteImageArgs { Name = Pulumi.Output.Create(image).Apply(text => text + "redis") });
            Use(new Pulumi.Docker.RemoteImageArgs { Name = Pulumi.Output.Format($"redis{suffix}") });
            Use(new ContainerBuilder(string.Create(null, $"redis{suffix,8}")));
            Use(new ContainerBuilder(string.Create(5, image, (span, text) => text.AsSpan().CopyTo(span))));
            """);
    }
}
