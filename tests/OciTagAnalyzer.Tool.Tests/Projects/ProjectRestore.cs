using System.Collections.Concurrent;
using System.Diagnostics;
using OciTagAnalyzer.Registry.Tests.Fixtures;

namespace OciTagAnalyzer.Tool.Tests.Projects;

/// <summary>
/// Restores the projects that a test writes. Projects with the same content are restored once in a test run; the others get a
/// copy of the result, since a restore takes longer than most tests.
/// </summary>
static class ProjectRestore
{
    // What a result contains in place of the path of the folder.
    const string FolderMark = "%OCI_TAG_FOLDER%";

    static readonly ConcurrentDictionary<string, Lazy<Task<Dictionary<string, string>>>> results = new(StringComparer.Ordinal);

    /// <summary>Runs <c>dotnet restore</c> on a file in <paramref name="folder"/>, or copies the result of an earlier run.</summary>
    public static async Task RestoreAsync(this TemporaryFolder folder, string file)
    {
        bool isFirst = false;
        Dictionary<string, string> result = await results.GetOrAdd(KeyOf(folder, file), _ => new(() =>
        {
            isFirst = true;
            return RunAsync(folder, file);
        })).Value;
        if (!isFirst)
        {
            foreach ((string path, string text) in result)
            {
                folder.Write(path, text.Replace(FolderMark, folder.FullPath, StringComparison.Ordinal));
            }
        }
    }

    // The result of a file-based program is outside of the folder.
    static string KeyOf(TemporaryFolder folder, string file) => file.EndsWith(".cs", StringComparison.Ordinal) || OperatingSystem.IsWindows()
        ? folder.PathOf(file)
        : string.Join('\0', FilesIn(folder, IsRead).Select(path => $"{path}\0{File.ReadAllText(folder.PathOf(path))}").Prepend(file));

    static bool IsRead(string path) =>
        !IsResult(path)
            && (Path.GetExtension(path) is ".csproj" or ".sln" or ".slnx" or ".props" or ".targets" or ".config" || Path.GetFileName(path) == "global.json");

    static bool IsResult(string path) => path.Split(Path.DirectorySeparatorChar).Contains("obj");

    static IEnumerable<string> FilesIn(TemporaryFolder folder, Func<string, bool> isTaken) =>
        Directory.EnumerateFiles(folder.FullPath, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(folder.FullPath, path))
        .Where(isTaken)
        .Order(StringComparer.Ordinal);

    static async Task<Dictionary<string, string>> RunAsync(TemporaryFolder folder, string file)
    {
        var start = new ProcessStartInfo("dotnet", ["restore", folder.PathOf(file), "-p:NuGetAudit=false"])
        {
            WorkingDirectory = folder.FullPath,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output + await errors);
        return FilesIn(folder, IsResult)
            .ToDictionary(path => path, path => File.ReadAllText(folder.PathOf(path)).Replace(folder.FullPath, FolderMark, StringComparison.Ordinal));
    }
}
