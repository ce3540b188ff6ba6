using System.Text.RegularExpressions;

namespace OciTagAnalyzer.Package.Tests.Commands;

/// <summary>A finding of the analyzer in the output of a build; lines and columns start at 1.</summary>
/// <param name="File">The file, as written.</param>
/// <param name="Framework">The target framework of a project that has several; otherwise empty.</param>
sealed partial record BuildFinding(string File, int Line, int Column, string Severity, string Id, string Message, string Project, string Framework)
{
    /// <summary>The finding in a line of output; null if there is none.</summary>
    public static BuildFinding? TryRead(string line) =>
        Format().Match(line.TrimEnd()) is { Success: true } match
            ? new(
                match.Groups["file"].Value,
                int.Parse(match.Groups["line"].ValueSpan),
                int.Parse(match.Groups["column"].ValueSpan),
                match.Groups["severity"].Value,
                match.Groups["id"].Value,
                match.Groups["message"].Value,
                match.Groups["project"].Value,
                match.Groups["framework"].Value)
            : null;

    /// <summary>The location, relative to <paramref name="folder"/>, and the rule: <c>src/Program.cs(3,14) OCI1001</c>.</summary>
    public string PlaceIn(string folder) => $"{FileIn(folder)}({Line},{Column}) {Id}";

    /// <summary>The finding with its file relative to <paramref name="folder"/>.</summary>
    public string LineIn(string folder) => $"{FileIn(folder)}({Line},{Column}): {Severity} {Id}: {Message}";

    string FileIn(string folder)
    {
        string projectFolder = Path.GetDirectoryName(Project) ?? folder;
        return Path.GetRelativePath(folder, Path.GetFullPath(File, projectFolder)).Replace('\\', '/');
    }

    // If the file is the project, MSBuild prints only the framework.
    [GeneratedRegex(
        @"^\s*(?<file>.+)\((?<line>\d+),(?<column>\d+)\): (?<severity>warning|error) (?<id>OCI\d{4}): (?<message>.*?)" +
        @"( \[(?<project>(?!TargetFramework=)[^\[\]]+?)?(:*TargetFramework=(?<framework>[^\[\]]+))?\])?$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Format();
}
