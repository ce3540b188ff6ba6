using System.Reflection;

namespace OciTagAnalyzer.Architecture.Tests;

/// <summary>The source of all projects. The graph is computed once for all tests.</summary>
static class SourceOfAllProjects
{
    static readonly Lazy<SourceGraph> graph = new(() => SourceGraph.Of(Folder!, ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => !Path.GetFileName(path).StartsWith("OciTagAnalyzer.", StringComparison.Ordinal) && Path.GetFileName(path) != "ocitag.dll")));

    /// <summary>The full path of the folder <c>src</c>.</summary>
    public static string Folder { get; } = Path.GetFullPath(
        typeof(SourceOfAllProjects).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "Source").Value!);

    /// <summary>The references between its folders.</summary>
    public static SourceGraph Graph => graph.Value;
}
