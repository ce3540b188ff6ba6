using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using OciTagAnalyzer.Build.Files;

namespace OciTagAnalyzer.Build.Reporting;

/// <summary>Reads the C# projects of a solution.</summary>
// Microsoft.VisualStudio.SolutionPersistence has no assembly for netstandard2.0, and on .NET Framework it needs further assemblies.
static class SolutionFile
{
    static readonly Regex project = new(
        """^\s*Project\("[^"]*"\)\s*=\s*"[^"]*",\s*"(?<path>[^"]+)",""",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture);

    /// <summary>
    /// The only solution in the nearest of these folders that contains one; null if there is none, or if that folder contains several.
    /// </summary>
    public static string? Nearest(IEnumerable<string> folders) =>
        folders.Select(In).FirstOrDefault(solutions => solutions.Length > 0) is [var only] ? only : null;

    /// <summary>The full paths of the C# projects, in the order of the solution.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="XmlException">The file is not valid XML.</exception>
    public static IReadOnlyList<string> ReadProjects(string path)
    {
        var projects = HasExtension(path, ".slnx") ? ReadXml(path) : ReadText(path);
        string folder = Path.GetDirectoryName(path)!;
        return
        [
            .. projects
                .Where(project => HasExtension(project, ".csproj"))
                .Select(project => FolderPath.Normalize(folder, project.Replace('\\', Path.DirectorySeparatorChar))),
        ];
    }

    static string[] In(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.sln*").Where(file => HasExtension(file, ".sln") || HasExtension(file, ".slnx"))];

    static IEnumerable<string> ReadText(string path) =>
        project.Matches(File.ReadAllText(path)).Cast<Match>().Select(match => match.Groups["path"].Value);

    static IEnumerable<string> ReadXml(string path)
    {
        using var reader = XmlReader.Create(path);
        return [.. XDocument.Load(reader).Descendants("Project").Attributes("Path").Select(attribute => attribute.Value)];
    }

    static bool HasExtension(string path, string extension) => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
