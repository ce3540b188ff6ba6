using System.Text;
using OciTagAnalyzer.Registry.Tests.Fixtures;

namespace OciTagAnalyzer.Tool.Tests.Projects;

/// <summary>
/// A solution with an application for two target frameworks, a worker that shares its compose file, a stub of Testcontainers, and a project in
/// an unsupported language.
/// </summary>
static class Shop
{
    /// <summary>The Dockerfile with that image: byte order mark, CRLF, a non-ASCII letter, no line break at the end.</summary>
    public static byte[] Dockerfile(string image) =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes($"# Bücher\r\nFROM --platform=linux/amd64 {image} AS web\r\n\tRUN  true ")];

    /// <summary>The code with those images.</summary>
    public static string Code(string first, string second) => $$"""
        using DotNet.Testcontainers.Builders;

        class Database
        {
            const string Image = "{{first}}"; // the shop's
            object Shop => new PostgresBuilder().WithImage(Image);
            object Test => new PostgresBuilder().WithImage(@"{{second}}");
            object Unknown => new PostgresBuilder().WithImage("mariadb");
        #pragma warning disable OCI1001
            object Suppressed => new PostgresBuilder().WithImage("postgres");
        #pragma warning restore OCI1001
        }

        """;

    /// <summary>The configuration with that image.</summary>
    public static string Settings(string image) => $$"""{ "Db": { "ContainerImage": "{{image}}" } }""";

    /// <summary>The compose file with that image, and another image with a tag.</summary>
    public static string Compose(string image) => $"services:\n  db:\n    image: {image}\n  cache:\n    image: redis:7.4\n";

    /// <summary>Writes the solution to <paramref name="folder"/>, and restores it.</summary>
    public static async Task CreateInAsync(TemporaryFolder folder)
    {
        folder.Write("Shop.slnx", """
            <Solution>
              <Project Path="App/App.csproj" />
              <Project Path="Worker/Worker.csproj" />
              <Project Path="Report/Report.fsproj" />
            </Solution>
            """);
        folder.Write("Report/Report.fsproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
        folder.Write("Library/Testcontainers.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>netstandard2.0</TargetFramework>
              </PropertyGroup>
            </Project>
            """);
        folder.Write("Library/ContainerBuilder.cs", """
            namespace DotNet.Testcontainers.Builders
            {
                public class ContainerBuilder<TBuilder, TContainer, TConfiguration>
                {
                    public object WithImage(string image) => this;
                }

                public class PostgresBuilder : ContainerBuilder<PostgresBuilder, object, object>
                {
                }
            }
            """);
        folder.Write("App/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../Library/Testcontainers.csproj" />
                <AdditionalFiles Include="../compose.yaml;../oci-images.lock.json;Dockerfile;appsettings.json" />
              </ItemGroup>
            </Project>
            """);
        folder.Write("Worker/Worker.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <AdditionalFiles Include="../compose.yaml;../oci-images.lock.json" />
              </ItemGroup>
            </Project>
            """);
        folder.Write("oci-images.lock.json", """
            {
              "version": 1,
              "images": {
                "docker.io/library/nginx": { "tag": "1.27" },
                "docker.io/library/postgres": { "tag": "17.2" }
              }
            }
            """);
        folder.Write("App/Database.cs", Code("postgres", "redis:latest"));
        folder.Write("App/Dockerfile", Dockerfile("nginx"));
        folder.Write("App/appsettings.json", Settings("postgres"));
        folder.Write("compose.yaml", Compose("postgres"));
        await folder.RestoreAsync("App/App.csproj");
        await folder.RestoreAsync("Worker/Worker.csproj");
    }
}
