using System.Text.RegularExpressions;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Recognizes that a project could not be opened because its global.json asks for an SDK that is not installed.</summary>
static partial class MissingSdk
{
    /// <summary>The reason in a few words; null where <paramref name="message"/> says something else.</summary>
    public static string? ReasonFor(string projectFile, string message) =>
        Version().Match(message) is { Success: true } match && FolderFiles.NearestAbove(Path.GetDirectoryName(projectFile)!, "global.json") is { } file
            ? $"'{file}' asks for .NET SDK {match.Groups[1].Value}, which is not installed"
            : null;

    // The resolver of the .NET host has no translations.
    [GeneratedRegex(@"Requested SDK version: ([\w.\-]+)")]
    private static partial Regex Version();
}
