namespace OciTagAnalyzer.CodeFixes.Tests;

/// <summary>The base image of the SDK's container publishing, in files and as evaluated by MSBuild.</summary>
public sealed class BaseImages
{
    static string ProjectWith(string properties) => $"<Project>\n<PropertyGroup>\n{properties}\n</PropertyGroup>\n</Project>\n";

    [Theory]
    [InlineData("<ContainerBaseImage>redis</ContainerBaseImage>", "redis", "/App.csproj(3,21): OCI1001 redis")]
    [InlineData("<ContainerBaseImage>$(Base)</ContainerBaseImage>", "redis", "/App.csproj(3,21): OCI1001 $(Base)")]
    [InlineData("<ContainerBaseImage>$(Registry)/app</ContainerBaseImage>", "ghcr.io/app", "/App.csproj(3,21): OCI1001 $(Registry)/app")]
    [InlineData("<ContainerBaseImage>redis:$(Tag)</ContainerBaseImage>", "redis:latest", "/App.csproj(3,21): OCI1002 redis:$(Tag)")]
    [InlineData("<Nullable>enable</Nullable>", "redis", "/App.csproj(1,1): OCI1001 ")]
    [InlineData("<Nullable>enable</Nullable>", "redis:latest", "/App.csproj(1,1): OCI1002 ")]
    [InlineData("<ContainerBaseImage Condition=\"'$(CI)' == 'true'\">redis:7.4</ContainerBaseImage>", "node", "/App.csproj(1,1): OCI1001 ")]
    public async Task Are_reported_once_in_their_file_or_the_project_file(string properties, string evaluated, string expected)
    {
        var project = FileProject.Of(("/App.csproj", ProjectWith(properties))).Evaluated($"build_property.ContainerBaseImage = {evaluated}");

        Assert.Equal([expected], await project.PrintedAsync());
    }

    [Theory]
    [InlineData("<ContainerBaseImage>$(Base)</ContainerBaseImage>", "redis:7.4")]
    [InlineData("<ContainerBaseImage>$(Base)</ContainerBaseImage>", "")]
    [InlineData("<!-- oci-tag: ignore -->\n<ContainerBaseImage>$(Base)</ContainerBaseImage>", "redis")]
    public async Task Are_not_reported_if_they_are_pinned(string properties, string evaluated) =>
        Assert.Empty(await FileProject.Of(("/App.csproj", ProjectWith(properties))).Evaluated($"build_property.ContainerBaseImage = {evaluated}")
            .FindingsAsync());

    [Fact]
    public async Task Are_reported_in_the_imported_file()
    {
        var project = FileProject.Of(
                ("/src/App.csproj", ProjectWith("<Nullable>enable</Nullable>")),
                ("/Directory.Build.props", ProjectWith("<ContainerBaseImage>redis</ContainerBaseImage>")))
            .Evaluated("build_property.ContainerBaseImage = redis");

        Assert.Equal(["/Directory.Build.props(3,21): OCI1001 redis"], await project.PrintedAsync());
    }

    // Without the project file among the additional files, there is no location for a finding.
    [Fact]
    public async Task Are_not_reported_without_the_project_file() =>
        Assert.Empty(await FileProject.Of(("/Dockerfile", "FROM redis:7")).Evaluated("build_property.ContainerBaseImage = redis").FindingsAsync());
}
