using static OciTagAnalyzer.CodeFixes.Tests.PinTest;

namespace OciTagAnalyzer.CodeFixes.Tests;

public sealed class PinsInListsAndWrappedText
{
    public sealed class Writes
    {
        [Fact]
        public Task after_a_prefix() => Statements(
            """
            Use(new Pulumi.AzureNative.Web.Inputs.SiteConfigArgs { LinuxFxVersion = "DOCKER|{|OCI1001:redis|}" });
            Use(new Pulumi.AzureNative.Web.Inputs.SiteConfigArgs { LinuxFxVersion = "DOCKER|{|OCI1002:mysql:latest|}" });
            Use(new Pulumi.AzureNative.Web.Inputs.SiteConfigArgs { LinuxFxVersion = "DOCKE\u0052|{|OCI1001:r\u0065dis|}" });
            """,
            $$"""
            Use(new Pulumi.AzureNative.Web.Inputs.SiteConfigArgs { LinuxFxVersion = "DOCKER|redis:7.4.1" });
            Use(new Pulumi.AzureNative.Web.Inputs.SiteConfigArgs { LinuxFxVersion = "DOCKER|mysql:9.1@{{Digest}}" });
            Use(new Pulumi.AzureNative.Web.Inputs.SiteConfigArgs { LinuxFxVersion = "DOCKE\u0052|r\u0065dis:7.4.1" });
            """);

        [Fact]
        public Task into_lists_and_wrapped_text() => Statements(
            """
            var batch = new Azure.ResourceManager.Batch.Models.BatchVmContainerConfiguration { ContainerImageNames = { "{|OCI1001:redis|}" } };
            batch.ContainerImageNames.Add("{|OCI1001:redis|}");
            Use(new Pulumi.Docker.RemoteImageArgs { Name = "{|OCI1001:redis|}" });
            Use(new Pulumi.Docker.RemoteImageArgs { Name = Pulumi.Output.Format($"{|OCI1001:quay.io/team/app|}") });
            """,
            """
            var batch = new Azure.ResourceManager.Batch.Models.BatchVmContainerConfiguration { ContainerImageNames = { "redis:7.4.1" } };
            batch.ContainerImageNames.Add("redis:7.4.1");
            Use(new Pulumi.Docker.RemoteImageArgs { Name = "redis:7.4.1" });
            Use(new Pulumi.Docker.RemoteImageArgs { Name = Pulumi.Output.Format($"quay.io/team/app:1.2") });
            """);
    }

    public sealed class Leaves
    {
        [Fact]
        public Task a_missing_tag_of_a_call() => NoFixInFile("""
            class Stack
            {
                object A(Amazon.CDK.AWS.ECR.IRepository redis) => {|OCI1001:Amazon.CDK.AWS.ECS.ContainerImage.FromEcrRepository(redis)|};
            }
            """);

        [Fact]
        public Task a_repository_whose_tag_is_another_property() =>
            NoFix("""_ = new JavaAppContainerResourceOptions { ContainerImageName = "{|OCI1001:redis|}" };""");

        static Task NoFixInFile(string code) => File(code, code);
    }
}
