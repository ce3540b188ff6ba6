using OciTagAnalyzer.Core.Documents.Files;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents.Kubernetes;

/// <summary>
/// The images that Skaffold builds: it replaces their names in the manifests that it deploys, which charts may print
/// (https://skaffold.dev/docs/references/yaml/).
/// </summary>
sealed class SkaffoldArtifacts
{
    /// <summary>The names of Skaffold's file, without extension.</summary>
    public const string FileStem = "skaffold";

    static readonly string[] selectors = ["build.artifacts[].image", "profiles[].build.artifacts[].image"];

    readonly Lazy<ILookup<string, string>> namesByFolder;

    /// <summary>Reads the files of Skaffold among <paramref name="paths"/>.</summary>
    public SkaffoldArtifacts(DocumentFiles files, IEnumerable<string> paths)
    {
        string[] configurations = [.. paths.Where(path => DocumentPath.NameOf(path) is FileStem + ".yaml" or FileStem + ".yml")];
        namesByFolder = new(() => configurations
            .SelectMany(path => NamesIn(files.TextAt(path)!).Select(name => (Folder: DocumentPath.FolderOf(path), Name: name)))
            .ToLookup(artifact => artifact.Folder, artifact => artifact.Name, StringComparer.Ordinal));
    }

    /// <summary>Returns the images of a manifest or of a chart's values without those that Skaffold builds, as declared in its folder or above.</summary>
    public ScanResult Apply(string path, ScanResult manifest)
    {
        if (manifest.Images.Count == 0 || namesByFolder.Value.Count == 0)
        {
            return manifest;
        }

        HashSet<string> built = new(
            namesByFolder.Value.Where(folder => path.StartsWith(folder.Key, StringComparison.Ordinal)).SelectMany(folder => folder), StringComparer.Ordinal);
        return built.Count == 0 ? manifest : manifest with { Images = [.. manifest.Images.Where(image => !built.Contains(image.Written.Name))] };
    }

    static IEnumerable<string> NamesIn(string text) =>
        from root in YamlNode.Read(text)
        where root["apiVersion"]?.Text?.StartsWith("skaffold/", StringComparison.Ordinal) == true
        from selector in selectors
        from artifact in YamlTree.At(root, "", selector)
        where artifact.Node.Text is { Length: > 0 }
        select artifact.Node.Text;
}
