namespace OciTagAnalyzer.CodeFixes.Tests;

/// <summary>The image that the SDK builds upon, as files say it and as MSBuild evaluates it.</summary>
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
    public async Task Are_told_once_where_they_stand_or_at_the_project(string properties, string evaluated, string expected)
    {
        var project = FileProject.Of(("/App.csproj", ProjectWith(properties))).Evaluated($"build_property.ContainerBaseImage = {evaluated}");

        Assert.Equal([expected], await project.PrintedAsync());
    }

    [Theory]
    [InlineData("<ContainerBaseImage>$(Base)</ContainerBaseImage>", "redis:7.4")]
    [InlineData("<ContainerBaseImage>$(Base)</ContainerBaseImage>", "")]
    [InlineData("<!-- oci-tag: ignore -->\n<ContainerBaseImage>$(Base)</ContainerBaseImage>", "redis")]
    public async Task Are_not_told_where_all_is_well(string properties, string evaluated) =>
        Assert.Empty(await FileProject.Of(("/App.csproj", ProjectWith(properties))).Evaluated($"build_property.ContainerBaseImage = {evaluated}").FindingsAsync());

    [Fact]
    public async Task Are_told_in_the_file_that_the_project_imports()
    {
        var project = FileProject.Of(
                ("/src/App.csproj", ProjectWith("<Nullable>enable</Nullable>")),
                ("/Directory.Build.props", ProjectWith("<ContainerBaseImage>redis</ContainerBaseImage>")))
            .Evaluated("build_property.ContainerBaseImage = redis");

        Assert.Equal(["/Directory.Build.props(3,21): OCI1001 redis"], await project.PrintedAsync());
    }

    // A project that keeps its files to itself gets no finding that stands in one of them.
    [Fact]
    public async Task Are_not_told_without_the_project_file() =>
        Assert.Empty(await FileProject.Of(("/Dockerfile", "FROM redis:7")).Evaluated("build_property.ContainerBaseImage = redis").FindingsAsync());
}
