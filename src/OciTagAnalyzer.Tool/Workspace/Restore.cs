using System.Text.Json;
using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>
/// Determines whether the packages of a project are restored. A project that was never restored opens without an error, but lacks
/// the types that take images and the files that packages add: nothing would be found in it.
/// </summary>
static class Restore
{
    const string AssetsFile = "project.assets.json";
    const string ResultFile = "project.nuget.cache";

    /// <summary>True if the project is restored, or if it is not an SDK-style project.</summary>
    public static bool IsDone(Project project) => !NamesSdk(project.FilePath) || AssetsFileOf(project) is not null;

    /// <summary>Why packages may be missing although the project is restored; null if no reason is known.</summary>
    public static string? ShortcomingOf(Project project)
    {
        if (AssetsFileOf(project) is not { } assets || project.FilePath is not { } projectFile)
        {
            return null;
        }

        return FailureIn(Path.Combine(Path.GetDirectoryName(assets)!, ResultFile)) is { } failure ? $"its restore failed: {failure}"
            : File.GetLastWriteTimeUtc(projectFile) > File.GetLastWriteTimeUtc(assets) && !Entry.IsCodeFile(projectFile)
                ? "it was changed after it was restored; run 'dotnet restore'"
            : null;
    }

    static string? AssetsFileOf(Project project)
    {
        // The project determines how many folders are in obj/Debug/net10.0/App.dll.
        for (string? folder = Path.GetDirectoryName(project.CompilationOutputInfo.AssemblyPath); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            string file = Path.Combine(folder, AssetsFile);
            if (File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }

    // NuGet writes both files even if it found only some of the packages.
    static string? FailureIn(string resultFile)
    {
        try
        {
            using var result = JsonDocument.Parse(File.ReadAllBytes(resultFile));
            JsonElement root = result.RootElement;
            if (root.GetProperty("success").GetBoolean())
            {
                var expected = root.GetProperty("expectedPackageFiles").EnumerateArray().Select(file => file.GetString());
                return expected.FirstOrDefault(file => !File.Exists(file)) is { } missing
                    ? $"'{missing}' does not exist; run 'dotnet restore'"
                    : null;
            }

            return root.GetProperty("logs").EnumerateArray()
                .Where(log => log.GetProperty("level").GetString() == "Error")
                .Select(log => $"{log.GetProperty("code").GetString()}: {FirstLine.Of(log.GetProperty("message").GetString() ?? "")}")
                .FirstOrDefault() ?? "run 'dotnet restore' to see the error";
        }
        catch (Exception exception) when (exception
            is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    static bool NamesSdk(string? projectFile)
    {
        try
        {
            return projectFile is not null && File.ReadAllText(projectFile).Contains("Sdk", StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
