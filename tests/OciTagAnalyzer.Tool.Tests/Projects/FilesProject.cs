using OciTagAnalyzer.Registry.Tests.Fixtures;

namespace OciTagAnalyzer.Tool.Tests.Projects;

/// <summary>A project without code that passes a compose file to the compiler.</summary>
static class FilesProject
{
    const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
          <ItemGroup>
            <AdditionalFiles Include="compose.yaml" />
          </ItemGroup>
        </Project>
        """;

    /// <summary>Writes the project to <paramref name="folder"/> and restores it, with a service for each of <paramref name="images"/>.</summary>
    public static async Task CreateInAsync(TemporaryFolder folder, params IEnumerable<string> images)
    {
        folder.Write("app.csproj", Project);
        Use(folder, images);
        await folder.RestoreAsync("app.csproj");
    }

    /// <summary>Writes only the compose file, with a service for each of <paramref name="images"/>: most tests need no project.</summary>
    public static void Use(TemporaryFolder folder, params IEnumerable<string> images) =>
        folder.Write("compose.yaml", "services:\n" + string.Concat(images.Select((image, number) => $"  s{number}:\n    image: {image}\n")));
}
