using System.Text.RegularExpressions;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Recognizes projects that could not be opened because global.json requires an SDK that is not installed.</summary>
static partial class MissingSdk
{
    /// <summary>The reason; null if <paramref name="message"/> is another error.</summary>
    public static string? ReasonFor(string projectFile, string message) =>
        Version().Match(message) is { Success: true } match && FolderFiles.NearestAbove(Path.GetDirectoryName(projectFile)!, "global.json") is { } file
            ? $"'{file}' requires .NET SDK {match.Groups[1].Value}, which is not installed"
            : null;

    // Messages of the .NET host are not localized.
    [GeneratedRegex(@"Requested SDK version: ([\w.\-]+)")]
    private static partial Regex Version();
}
