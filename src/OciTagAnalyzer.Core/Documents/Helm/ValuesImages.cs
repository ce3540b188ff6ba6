using OciTagAnalyzer.Core.Documents.Yaml;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Names;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Helm;

/// <summary>
/// Finds images in the values of a chart by their form, without its templates: sections whose name ends with "image" and that contain a repository
/// with a tag or digest, and entries whose name ends with "image" and that contain a whole reference. A repository without a tag is not reported,
/// because templates complete it, usually with the chart's version.
/// </summary>
sealed class ValuesImages
{
    static readonly string[] tagKeys = ["tag", "digest", "imageTag", "version", "imageVersion", "appVersion"];

    readonly string text;
    readonly bool areOverrides;
    readonly NodeImages images = new();

    ValuesImages(string text, bool areOverrides)
    {
        this.text = text;
        this.areOverrides = areOverrides;
    }

    /// <summary>Returns the images in a file of values.</summary>
    public static ScanResult Scan(string text) => Scan(text, areOverrides: false);

    /// <summary>Returns the images in a text with values that replace those of another chart.</summary>
    public static ScanResult ScanOverrides(string text) => Scan(text, areOverrides: true);

    /// <summary>Returns the images in the values at a path of a document.</summary>
    /// <param name="values">The root of the values.</param>
    /// <param name="path">Its path.</param>
    /// <param name="text">The document.</param>
    /// <param name="areOverrides">True if they replace the values of another chart, which contains the repository of a tag.</param>
    public static IEnumerable<FoundImage> In(YamlNode values, string path, string text, bool areOverrides)
    {
        var found = new ValuesImages(text, areOverrides);
        foreach ((YamlNode node, string at) in YamlTree.NodesIn(values, path))
        {
            if (node.IsMapping && !node.IsIncomplete)
            {
                found.Read(node, at);
            }
        }

        return found.images.Images;
    }

    /// <summary>Returns why Helm loses an unquoted tag; null if it does not.</summary>
    public static string? LossOfTag(string tag) =>
        GoScalar.Printed(tag) is { } printed && printed != tag
            ? $"Helm reads a {(GoScalar.IsBoolean(tag) ? "boolean" : "number")} here and gets '{Excerpt.Of(printed)}'"
            : null;

    void Read(YamlNode mapping, string path)
    {
        if (path.EndsWith("image", StringComparison.OrdinalIgnoreCase)
            && (NodeImages.Filled(mapping["repository"]) is { } || (areOverrides && mapping["repository"] is null && mapping["name"] is null)))
        {
            ReadParts(mapping, path);
        }

        foreach (KeyValuePair<string, YamlNode> entry in mapping.Entries)
        {
            if (entry.Value.Text is { } value && IsImage(entry.Key, value) && !HasTag(mapping, entry.Key))
            {
                Add(entry.Value, YamlTree.PathTo(path, entry.Key));
            }
        }
    }

    static ScanResult Scan(string text, bool areOverrides)
    {
        YamlReading document = YamlNode.ReadWhole(text);
        return NodeImages.ToResult(document, document.Roots.SelectMany(root => In(root, "", text, areOverrides)));
    }

    void ReadParts(YamlNode section, string path)
    {
        YamlNode? repository = NodeImages.Filled(section["repository"]);
        YamlNode? tag = NodeImages.Filled(section["tag"]);
        YamlNode? digest = NodeImages.Filled(section["digest"]);
        var parts = new ImageParts(NodeImages.Filled(section["registry"])?.Scalar, repository?.Scalar, tag?.Scalar, digest?.Scalar);
        if (parts.ToPlace(text, YamlTree.PathTo(path, parts.IsDigestLast ? "digest" : "tag"), LossOfTag) is { } place)
        {
            images.Add(place, (digest ?? tag)!);
        }
        else if (repository?.Text is { } name && name.IndexOfAny([':', '@'], name.LastIndexOf('/') + 1) >= 0)
        {
            Add(repository, YamlTree.PathTo(path, "repository"));
        }
    }

    void Add(YamlNode node, string path) => images.Add(ScalarImage.Of(node.Scalar, text, path, (_, _) => null), node);

    // The key of a picture ends with "image", too: only a text that cannot be its path is an image.
    static bool IsImage(string key, string value) => key == "image"
        ? ImageValue.IsImage(value)
        : key.EndsWith("image", StringComparison.OrdinalIgnoreCase) && BeginsWord(key, key.Length - "image".Length) && ImageValue.IsUnambiguousImage(value);

    static bool BeginsWord(string key, int at) => key[at] == 'I' || !char.IsLetterOrDigit(key[at - 1]);

    /// <summary>True if another entry may be the tag of the image at a key: <c>tag</c>, or <c>sidecarTag</c> beside <c>sidecarImage</c>.</summary>
    static bool HasTag(YamlNode mapping, string key)
    {
        string start = key.Substring(0, key.Length - "image".Length);
        return mapping.Entries.Any(entry => entry.Value.Text is not null && (start.Length == 0
            ? Array.IndexOf(tagKeys, entry.Key) >= 0
            : entry.Key.StartsWith(start, StringComparison.Ordinal)
                && Array.Exists(tagKeys, tag => entry.Key.EndsWith(tag, StringComparison.OrdinalIgnoreCase))));
    }
}
