using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>
/// Whether a project's packages are there. A project that was never restored opens without a word, but lacks the types
/// that take images and the files that packages hand to the compiler: nothing would be found in it.
/// </summary>
static class Restore
{
    const string AssetsFile = "project.assets.json";

    /// <summary>True where restore has left its result, or where the project is of the old kind, which has none.</summary>
    public static bool IsDone(Project project)
    {
        // Nothing is known of the output of a project that could not be evaluated; that is told already.
        if (project.CompilationOutputInfo.AssemblyPath is not { } assembly || !NamesSdk(project.FilePath))
        {
            return true;
        }

        // obj/Debug/net10.0/App.dll: how many folders deep it is, the project decides.
        for (string? folder = Path.GetDirectoryName(assembly); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, AssetsFile)))
            {
                return true;
            }
        }

        return false;
    }

    static bool NamesSdk(string? projectFile) =>
        projectFile is not null && File.ReadAllText(projectFile).Contains("Sdk", StringComparison.Ordinal);
}
