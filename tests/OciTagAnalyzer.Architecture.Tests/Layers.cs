namespace OciTagAnalyzer.Architecture.Tests;

/// <summary>
/// The folders of each project, from the bottom to the top. A folder may use the folders before it in the list and the projects below its
/// own, and no folder after it. An entry includes its subfolders, unless they have an entry of their own.
/// </summary>
static class Layers
{
    /// <summary>The order, by project; the root folder of a project, which contains the entry points, is always the last one.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> InOrder = new Dictionary<string, string[]>
    {
        ["OciTagAnalyzer.Core"] =
        [
            "Text", "References", "Names", "Versions",
            "Formats/Json", "Formats/Yaml", "Formats/Variables", "Formats/Hcl", "Formats/Xml", "Formats/Dockerfile", "Formats/GoTemplates",
            "LockFiles", "Policies", "Pinning", "Images", "Rules", "Baselines", "Commands",
            "Documents/Files", "Documents/Comments", "Documents/Settings", "Documents/AppSettings", "Documents/MSBuild", "Documents/Yaml",
            "Documents/Compose", "Documents/Dockerfile", "Documents/Helm", "Documents/Kubernetes", "Documents/Charts", "Documents/Builds",
            "Documents/Pipelines", "Documents/Pipelines/Azure", "Documents/Pipelines/Circle", "Documents/Pipelines/GitHub", "Documents/Pipelines/GitLab",
            "Documents",
        ],
        ["OciTagAnalyzer.Analyzers"] =
        [
            "Files", "Options", "Values", "Sinks", "Flow", "Configuration", "Splitting",
            "Discovery/SinkImages", "Discovery/Names", "Discovery", "Reporting",
        ],
        ["OciTagAnalyzer.CodeFixes"] = ["Edits", "LostTags", "Comments", "Pins"],
        ["OciTagAnalyzer.Build"] = ["Files", "Reporting"],
        ["OciTagAnalyzer.Registry"] = ["Results", "Hosts", "Http", "Credentials", "Authorization", "Manifests", "Images", "Tags"],
        ["OciTagAnalyzer.Tool"] =
        [
            "Terminal", "Workspace/Files", "Workspace/Git", "Workspace/StandIns", "Workspace", "Images", "Analysis", "Locking", "Verification", "Pins",
            "Updating", "Reports", "Commands",
        ],
    };

    /// <summary>The height of a folder in its project; null if the list does not contain it.</summary>
    public static int? HeightOf(string folder)
    {
        string project = SourceReference.ProjectOf(folder);
        if (folder == project)
        {
            return int.MaxValue;
        }

        string[] layers = InOrder.GetValueOrDefault(project, []);
        for (string? part = folder[(project.Length + 1)..]; part is { Length: > 0 }; part = Path.GetDirectoryName(part)?.Replace('\\', '/'))
        {
            if (Array.IndexOf(layers, part) is >= 0 and var height)
            {
                return height;
            }
        }

        return null;
    }
}
