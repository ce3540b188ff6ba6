using OciTagAnalyzer.Core.Documents.Files;
using OciTagAnalyzer.Core.Formats.Yaml;

namespace OciTagAnalyzer.Core.Documents.Charts;

/// <summary>A Helm chart: its files, and the charts that use it.</summary>
sealed class Chart
{
    /// <summary>The name of the file that declares a chart.</summary>
    public const string FileName = "Chart.yaml";

    const string TemplatesFolder = "templates/";
    const string FileScheme = "file://";

    readonly List<(Chart Parent, string Key)> parents = [];
    readonly HashSet<string> ownKeys = new(StringComparer.Ordinal);

    Chart(string path, ValueTree metadata, ValueTree values)
    {
        Folder = DocumentPath.FolderOf(path);
        Metadata = metadata;
        Values = values;
    }

    /// <summary>The normalized path of its folder, with a final <c>/</c>.</summary>
    public string Folder { get; }

    /// <summary>The content of <c>Chart.yaml</c>.</summary>
    public ValueTree Metadata { get; }

    /// <summary>The default values, in <c>values.yaml</c>.</summary>
    public ValueTree Values { get; }

    /// <summary>The values in other files, which complete the default values.</summary>
    public IReadOnlyList<ValueTree> OtherValues { get; private set; } = [];

    /// <summary>The templates, manifests as well as helpers.</summary>
    public IReadOnlyList<TemplateSource> Templates { get; private set; } = [];

    /// <summary>The keys of the values of charts in other repositories that this chart uses.</summary>
    public IEnumerable<string> KeysOfOthers =>
        (Metadata["dependencies"]?.Items ?? []).Select(KeyOf).OfType<string>().Where(key => !ownKeys.Contains(key));

    /// <summary>The charts that contain this chart or depend on it, with the key of its values in theirs.</summary>
    public IReadOnlyList<(Chart Parent, string Key)> Parents => parents;

    /// <summary>Reads the charts among files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="paths">Their normalized paths.</param>
    /// <param name="isValues">True for the path of a file with values.</param>
    public static IReadOnlyList<Chart> Read(DocumentFiles files, IReadOnlyList<string> paths, Func<string, bool> isValues)
    {
        Dictionary<string, Chart> byFolder = paths
            .Where(path => DocumentPath.NameOf(path) == FileName)
            .Select(path => new Chart(path, Tree(path, files), Tree(DocumentPath.FolderOf(path) + "values.yaml", files)))
            .ToDictionary(chart => chart.Folder, StringComparer.Ordinal);
        if (byFolder.Count == 0)
        {
            return [];
        }

        foreach (var members in paths.ToLookup(path => NearestFolder(path, byFolder)).Where(members => members.Key is not null))
        {
            Chart chart = byFolder[members.Key!];
            chart.Templates = [.. members
                .Where(path => path.StartsWith(chart.Folder + TemplatesFolder, StringComparison.Ordinal) && IsTemplate(path))
                .Select(path => TemplateSource.Parse(files.TextAt(path)!, path)).OfType<TemplateSource>()];
            chart.OtherValues = [.. members
                .Where(path => isValues(path) && path != chart.Folder + "values.yaml")
                .Where(path => !path.StartsWith(chart.Folder + TemplatesFolder, StringComparison.Ordinal))
                .Select(path => Tree(path, files))];
        }

        foreach (Chart chart in byFolder.Values)
        {
            chart.AddTo(byFolder);
        }

        return [.. byFolder.Values];
    }

    static bool IsTemplate(string path) =>
        path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal) || path.EndsWith(".tpl", StringComparison.Ordinal);

    static string? NearestFolder(string path, Dictionary<string, Chart> byFolder)
    {
        for (string folder = DocumentPath.FolderOf(path); folder.Length > 0; folder = DocumentPath.FolderOf(folder.TrimEnd('/')))
        {
            if (byFolder.ContainsKey(folder))
            {
                return folder;
            }
        }

        return byFolder.ContainsKey("") ? "" : null;
    }

    static ValueTree Tree(string path, DocumentFiles files) =>
        files.TextAt(path) is { } text && YamlNode.ReadFirst(text) is { IsMapping: true } root ? new([new(root, path, text, "")]) : ValueTree.Empty;

    // A chart in the folder "charts" of another one, or that another one names by its folder.
    void AddTo(Dictionary<string, Chart> byFolder)
    {
        foreach (ValueTree dependency in Metadata["dependencies"]?.Items ?? [])
        {
            if (TextAt(dependency, "repository") is { } repository && repository.StartsWith(FileScheme, StringComparison.Ordinal)
                && byFolder.TryGetValue(DocumentPath.FolderIn(Folder, repository.Substring(FileScheme.Length)), out Chart? child))
            {
                child.AddParent(this, dependency);
            }
        }

        string outer = DocumentPath.FolderOf(Folder.TrimEnd('/'));
        if (outer.EndsWith("charts/", StringComparison.Ordinal) && byFolder.TryGetValue(DocumentPath.FolderOf(outer.TrimEnd('/')), out Chart? parent))
        {
            AddParent(parent, parent.Metadata["dependencies"]?.Items.FirstOrDefault(dependency => TextAt(dependency, "name") == TextAt(Metadata, "name")));
        }
    }

    void AddParent(Chart parent, ValueTree? dependency)
    {
        if (((dependency is null ? null : KeyOf(dependency)) ?? TextAt(Metadata, "name")) is { } key && parent.ownKeys.Add(key))
        {
            parents.Add((parent, key));
        }
    }

    static string? KeyOf(ValueTree dependency) => TextAt(dependency, "alias") ?? TextAt(dependency, "name");

    static string? TextAt(ValueTree tree, string key) => tree[key] is { Layers: [var layer, ..] } && layer.Node.Text is { Length: > 0 } text ? text : null;
}
