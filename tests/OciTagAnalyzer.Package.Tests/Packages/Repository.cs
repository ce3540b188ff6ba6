namespace OciTagAnalyzer.Package.Tests.Packages;

/// <summary>The repository that these tests were built from.</summary>
static class Repository
{
    /// <summary>Its folder, which holds the solution.</summary>
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
