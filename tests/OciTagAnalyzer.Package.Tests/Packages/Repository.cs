namespace OciTagAnalyzer.Package.Tests.Packages;

/// <summary>The repository of these tests.</summary>
static class Repository
{
    /// <summary>The folder of the repository, which contains the solution.</summary>
    public static string Folder { get; } = Find(AppContext.BaseDirectory);

    static string Find(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "OciTagAnalyzer.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException($"No OciTagAnalyzer.sln above {AppContext.BaseDirectory}.");
    }
}
