using System.Reflection;

namespace OciTagAnalyzer.Package.Tests.Packages;

/// <summary>The repository of these tests.</summary>
static class Repository
{
    /// <summary>The folder of the repository, which contains the solution.</summary>
    public static string Folder { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The configuration in which the projects are built.</summary>
    public static string Configuration { get; } = typeof(Repository).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    static string Find(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "OciTagAnalyzer.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException($"No OciTagAnalyzer.sln above {AppContext.BaseDirectory}.");
    }
}
