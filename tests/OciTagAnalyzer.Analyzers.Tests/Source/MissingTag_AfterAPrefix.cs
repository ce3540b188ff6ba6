namespace OciTagAnalyzer.Analyzers.Tests.Source;

public sealed class MissingTag_AfterAPrefix
{
    public sealed class Reports
    {
        [Fact]
        public Task the_reference_without_the_prefix() => SourceTest.OfStatements(""""
            Use(new Pulumi.AzureNative.Web.Inputs.SiteConfigArgs { LinuxFxVersion = "DOCKER|{|OCI1001:shop.azurecr.io/api|}" });
            Use(new Pulumi.AzureNative.Web.Inputs.SiteConfigArgs { LinuxFxVersion = "docker|{|OCI1001:nginx|}" });
            Use(new Pulumi.AzureNative.Web.Inputs.SiteConfigArgs { LinuxFxVersion = "DOCKER|{|OCI1002:nginx:latest|}" });
            Use(new Pulumi.AzureNative.Web.Inputs.SiteConfigArgs { LinuxFxVersion = "DOCKE\u0052|{|OCI1001:ngin\u0078|}" });
            Use(new Pulumi.AzureNative.Web.Inputs.SiteConfigArgs { LinuxFxVersion = """DOCKER|{|OCI1001:nginx|}""" });
            """");

        [Fact]
        public Task a_composed_reference() => SourceTest.OfStatements("""
            Use(new Pulumi.AzureNative.Web.Inputs.SiteConfigArgs { LinuxFxVersion = $"DOCKER|{|OCI1001:{registry}/nginx|}" });
            Use(new Pulumi.AzureNative.Web.Inputs.SiteConfigArgs { LinuxFxVersion = Pulumi.Output.Format($"DOCKER|{|OCI1001:{registry}/nginx|}") });
            Use(new Pulumi.AzureNative.Web.Inputs.SiteConfigArgs { LinuxFxVersion = "DOCKER|" + "{|OCI1001:nginx|}" });
            Use(new Pulumi.AzureNative.Web.Inputs.SiteConfigArgs { LinuxFxVersion = flag ? "DOCKER|{|OCI1001:nginx|}" : "NODE|20-lts" });
            """);
    }

    public sealed class Ignores
    {
        [Fact]
        public Task texts_with_another_prefix_or_none() => SourceTest.OfStatements("""
            Use(new Pulumi.AzureNative.Web.Inputs.SiteConfigArgs { LinuxFxVersion = "COMPOSE|dmVyc2lvbjogJzMn" });
            Use(new Pulumi.AzureNative.Web.Inputs.SiteConfigArgs { LinuxFxVersion = "DOTNETCORE|8.0" });
            Use(new Pulumi.AzureNative.Web.Inputs.SiteConfigArgs { LinuxFxVersion = "nginx" });
            Use(new Pulumi.AzureNative.Web.Inputs.SiteConfigArgs { LinuxFxVersion = "DOCKER" });
            Use(new Pulumi.AzureNative.Web.Inputs.SiteConfigArgs { LinuxFxVersion = "DOCKER|" });
            Use(new Pulumi.AzureNative.Web.Inputs.SiteConfigArgs { LinuxFxVersion = "" });
            """);

        [Fact]
        public Task unknown_texts() => SourceTest.OfStatements("""
            Use(new Pulumi.AzureNative.Web.Inputs.SiteConfigArgs { LinuxFxVersion = $"DOCKER|{image}" });
            Use(new Pulumi.AzureNative.Web.Inputs.SiteConfigArgs { LinuxFxVersion = $"{name}|nginx" });
            Use(new Pulumi.AzureNative.Web.Inputs.SiteConfigArgs { LinuxFxVersion = image });
            """);

        [Fact]
        public Task a_tag_or_digest() => SourceTest.OfStatements("""
            Use(new Pulumi.AzureNative.Web.Inputs.SiteConfigArgs { LinuxFxVersion = "DOCKER|nginx:1.27" });
            Use(new Pulumi.AzureNative.Web.Inputs.SiteConfigArgs { LinuxFxVersion = $"DOCKER|{registry}/nginx:{tag}" });
            Use(new Pulumi.AzureNative.Web.Inputs.SiteConfigArgs { LinuxFxVersion = $"DOCKER|nginx@{digest}" });
            """);
    }
}
