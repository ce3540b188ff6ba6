using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Configuration;

/// <summary>Literals that are the default of a configuration value.</summary>
public sealed class MissingTag_InDefaultsOfReads
{
    const string Usings = """
        using System;
        using DotNet.Testcontainers.Builders;
        using Microsoft.Extensions.Configuration;

        """;

    public sealed class Reports
    {
        [Theory]
        [InlineData("""cfg["Worker:Image"] ?? "{|OCI1001:redis|}" """)]
        [InlineData("""cfg.GetSection("Worker")["Image"] ?? "{|OCI1001:redis|}" """)]
        [InlineData("""cfg.GetSection("Worker").GetRequiredSection("Image").Value ?? "{|OCI1001:redis|}" """)]
        [InlineData("""cfg.GetValue("Worker:Image", "{|OCI1001:redis|}")""")]
        [InlineData("""cfg.GetValue<string>("Worker:Image", "{|OCI1001:redis|}")""")]
        [InlineData("""cfg.GetValue<string>("Worker:Image") ?? "{|OCI1001:redis|}" """)]
        [InlineData("""(string)cfg.GetValue(typeof(string), "Worker:Image", "{|OCI1001:redis|}")""")]
        [InlineData("""cfg[ConfigurationPath.Combine("Worker", "Image")] ?? "{|OCI1001:redis|}" """)]
        [InlineData("""Environment.GetEnvironmentVariable("Worker__Image") ?? "{|OCI1001:redis|}" """)]
        public Task the_default(string read) => OfFile(
            Usings + "class Starter { object Start(IConfiguration cfg) => new ContainerBuilder(" + read + "); }");
    }

    public sealed class Ignores
    {
        [Theory]
        [InlineData("""cfg["Worker:Image"]""")]
        [InlineData("""cfg["Worker:Image"] ?? "redis:7" """)]
        [InlineData("""cfg.GetValue("Worker:Image", "redis:7")""")]
        [InlineData("""cfg.GetValue<string>("Worker:Image")""")]
        [InlineData("""cfg.GetConnectionString("redis")""")]
        [InlineData("""cfg.GetValue("Worker:Image", "redis") + ":7" """)]
        [InlineData("""$"{cfg["Worker:Image"]}:{cfg["Worker:Tag"]}" """)]
        [InlineData("""cfg[DateTime.Now.ToString()]""")]
        public Task tagged_or_unknown_defaults(string read) => OfFile(
            Usings + "class Starter { object Start(IConfiguration cfg) => new ContainerBuilder(" + read + "); }");
    }
}
