using OciTagAnalyzer.Registry.Tests.Fixtures;

namespace OciTagAnalyzer.Tool.Tests.Projects;

/// <summary>A project <c>App</c> and a library with the signatures of Aspire that take images.</summary>
static class AspireStub
{
    /// <summary>Writes the project with these files, and restores it.</summary>
    public static async Task CreateInAsync(TemporaryFolder folder, params (string File, string Text)[] files)
    {
        folder.Write("Library/Aspire.Hosting.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>netstandard2.0</TargetFramework>
              </PropertyGroup>
            </Project>
            """);
        folder.Write("Library/ContainerResourceBuilderExtensions.cs", """
            namespace Aspire.Hosting
            {
                public interface IResourceBuilder
                {
                    IDistributedApplicationBuilder ApplicationBuilder { get; }

                    IResourceBuilder WithAnnotation(object annotation);
                }

                public interface IDistributedApplicationBuilder
                {
                    IResourceBuilder AddResource(object resource);
                }

                public static class ContainerResourceBuilderExtensions
                {
                    public static IResourceBuilder AddContainer(this IDistributedApplicationBuilder builder, string name, string image) => null;
                    public static IResourceBuilder AddContainer(this IDistributedApplicationBuilder builder, string name, string image, string tag) => null;
                    public static IResourceBuilder WithImage(this IResourceBuilder builder, string image, string tag = null) => builder;
                    public static IResourceBuilder WithImageTag(this IResourceBuilder builder, string tag) => builder;
                    public static IResourceBuilder WithImageRegistry(this IResourceBuilder builder, string registry) => builder;
                    public static IResourceBuilder WithImageSHA256(this IResourceBuilder builder, string sha256) => builder;
                    public static IResourceBuilder WithHttpEndpoint(this IResourceBuilder builder, int targetPort) => builder;
                }
            }

            namespace Aspire.Hosting.ApplicationModel
            {
                public class ContainerImageAnnotation
                {
                    public string Registry { get; set; }
                    public string Image { get; set; }
                    public string Tag { get; set; }
                    public string SHA256 { get; set; }
                }
            }
            """);
        folder.Write("App/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../Library/Aspire.Hosting.csproj" />
                <AdditionalFiles Include="appsettings.json" Condition="Exists('appsettings.json')" />
              </ItemGroup>
            </Project>
            """);
        foreach ((string file, string text) in files)
        {
            folder.Write("App/" + file, text);
        }

        await folder.RestoreAsync("App/App.csproj");
    }
}
