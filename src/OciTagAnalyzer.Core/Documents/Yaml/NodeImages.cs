using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents.Yaml;

/// <summary>Collects images of a loaded document. An image is not editable if an alias uses its scalar for something else.</summary>
sealed class NodeImages
{
    readonly List<(FoundImage Image, YamlNode Node)> images = [];

    /// <summary>The images, in the order in which they were added.</summary>
    public IEnumerable<FoundImage> Images
    {
        get
        {
            HashSet<YamlNode> used = [.. images.Select(image => image.Node)];
            return images.Select(image => image.Node.Original.Aliases.All(used.Contains) ? image.Image : image.Image with { IsEditable = false });
        }
    }

    /// <summary>Adds an image, if any, at the node that ends it.</summary>
    public void Add(FoundImage? image, YamlNode node)
    {
        if (image is not null)
        {
            images.Add((image, node));
        }
    }

    /// <summary>The node, if it is a scalar that is not empty.</summary>
    public static YamlNode? Filled(YamlNode? node) => node is { Text.Length: > 0 } ? node : null;

    /// <summary>Returns the images of a text in document order, each span once.</summary>
    public static ScanResult ToResult(YamlReading document, IEnumerable<FoundImage> images)
    {
        var list = new FoundImageList();
        foreach (FoundImage image in images)
        {
            list.Add(image);
        }

        return list.ToResult(document.Fault) with { Unread = document.Unread };
    }
}
