using OciTagAnalyzer.Core.Documents.Files;
using OciTagAnalyzer.Core.Formats.Yaml;

namespace OciTagAnalyzer.Core.Documents.Kubernetes;

/// <summary>A kustomization: the files that it includes, and how it changes their images.</summary>
sealed class Kustomization
{
    // The names that kustomize searches for in a folder.
    static readonly string[] names = ["kustomization.yaml", "kustomization.yml", "Kustomization"];

    Kustomization(string path) => Path = path;

    /// <summary>The normalized path.</summary>
    public string Path { get; }

    /// <summary>The normalized paths of its resources and bases; another kustomization is represented by its file.</summary>
    public IReadOnlyList<string> Resources { get; private init; } = [];

    /// <summary>The kustomizations of its components, which change everything before them; null for an unknown path.</summary>
    public IReadOnlyList<string?> Components { get; private init; } = [];

    /// <summary>Its patches, which are applied before the images are changed.</summary>
    public IReadOnlyList<KustomizePatch> Patches { get; private init; } = [];

    /// <summary>Its <c>images</c>, in order: each is applied to the result of the previous one.</summary>
    public IReadOnlyList<ImageChange> Images { get; private init; } = [];

    /// <summary>True if transformers or replacements may change images in an unknown way.</summary>
    public bool MayChangeAny { get; private init; }

    /// <summary>True if it configures which fields are images.</summary>
    public bool HasConfigurations { get; private init; }

    /// <summary>Reads the kustomization at a normalized path.</summary>
    public static Kustomization Read(string path, DocumentFiles files)
    {
        YamlNode? root = YamlNode.ReadFirst(files.TextAt(path) ?? "");
        string folder = DocumentPath.FolderOf(path);
        return new(path)
        {
            Resources = [.. TextsAt(root, "resources").Concat(TextsAt(root, "bases")).Select(entry => FileAt(folder, entry, files)).OfType<string>()],
            Components = [.. TextsAt(root, "components").Select(entry => FileAt(folder, entry, files))],
            Patches = [.. PatchesOf(root, folder, files)],
            Images = [.. (root?["images"]?.Items ?? []).Select(ChangeOf)],
            MayChangeAny = TextsAt(root, "transformers").Any(entry => MayContainImage(entry, folder, files))
                || (root?["replacements"]?.Items ?? []).Any(entry => ReplacesImage(entry, folder, files)),
            HasConfigurations = root?["configurations"] is not null,
        };
    }

    static IEnumerable<string> TextsAt(YamlNode? root, string key) => root?[key]?.Texts ?? [];

    /// <summary>The file of an entry: the file at the path, or the kustomization in the folder at the path; null if neither exists.</summary>
    static string? FileAt(string folder, string entry, DocumentFiles files)
    {
        string path = DocumentPath.In(folder, entry).TrimEnd('/');
        return files.Has(path) ? path : names.Select(name => DocumentPath.FolderIn(folder, entry) + name).FirstOrDefault(files.Has);
    }

    static ImageChange ChangeOf(YamlNode entry) => new(
        entry["name"]?.Text ?? "",
        entry["newName"]?.Text is { Length: > 0 } name ? name : null,
        entry["newTag"]?.Text is { Length: > 0 } || entry["digest"]?.Text is { Length: > 0 } || entry["tagSuffix"]?.Text is { Length: > 0 });

    static IEnumerable<KustomizePatch> PatchesOf(YamlNode? root, string folder, DocumentFiles files)
    {
        foreach (YamlNode patch in (root?["patches"]?.Items ?? []).Concat(root?["patchesJson6902"]?.Items ?? []))
        {
            string? file = patch["path"]?.Text is { } path ? FileAt(folder, path, files) : null;
            string? text = patch["patch"]?.Text ?? (file is null ? null : files.TextAt(file));
            YamlNode? target = patch["target"];
            yield return new(file, text, target?["kind"]?.Text, target?["name"]?.Text, target is not null);
        }

        foreach (string entry in TextsAt(root, "patchesStrategicMerge"))
        {
            string? file = FileAt(folder, entry, files);
            yield return new(file, file is null ? entry : files.TextAt(file), null, null, HasTarget: false);
        }
    }

    // A transformer is in a file, in a folder, or inline.
    static bool MayContainImage(string entry, string folder, DocumentFiles files)
    {
        string? text = entry.IndexOf(':') >= 0 ? entry : FileAt(folder, entry, files) is { } file ? files.TextAt(file) : null;
        return text is null || text.IndexOf("mage", StringComparison.Ordinal) >= 0;
    }

    static bool ReplacesImage(YamlNode replacement, string folder, DocumentFiles files) => replacement["path"]?.Text is { } path
        ? MayContainImage(path, folder, files)
        : (replacement["targets"]?.Items ?? [])
            .SelectMany(target => target["fieldPaths"]?.Texts ?? [])
            .Any(field => field.IndexOf("image", StringComparison.Ordinal) >= 0);
}
