using System.Reflection;

namespace OciTagAnalyzer.Tool.Tests.Projects;

/// <summary>Paths in the repository that the build of the tests has recorded.</summary>
static class BuildMetadata
{
    /// <summary>The path with this name. <c>CallerFilePath</c> cannot be used: deterministic builds map it to another path.</summary>
    public static string PathOf(string name) => typeof(BuildMetadata).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == name)
        .Value!;
}
