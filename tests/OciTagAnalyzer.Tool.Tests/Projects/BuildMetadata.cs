using System.Reflection;

namespace OciTagAnalyzer.Tool.Tests.Projects;

/// <summary>Paths of the repository, as the build of the tests wrote them down.</summary>
static class BuildMetadata
{
    /// <summary>The path of that name. A caller's file path would not do: on a build server the compiler writes it as the repository's, not the machine's.</summary>
    public static string PathOf(string name) => typeof(BuildMetadata).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == name)
        .Value!;
}
