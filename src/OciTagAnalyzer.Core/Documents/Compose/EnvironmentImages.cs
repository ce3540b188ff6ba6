using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents.Compose;

/// <summary>Finds the images, or their tags, in an <c>.env</c> file: in the variables that compose files use in images.</summary>
static class EnvironmentImages
{
    /// <summary>Returns the images in an <c>.env</c> file.</summary>
    /// <param name="environment">The <c>.env</c> file.</param>
    /// <param name="scans">The compose files that read it, with their texts.</param>
    public static ScanResult Find(ComposeEnvironment environment, IReadOnlyList<(string Text, ComposeScan Scan)> scans)
    {
        var images = new FoundImageList();
        FoundImage[] all = [.. scans.SelectMany(file => file.Scan.InEnvironment)];
        if (all.Length == 0)
        {
            return ScanResult.Empty;
        }

        var shared = new Lazy<HashSet<string>>(() => Shared(environment, scans));
        foreach (FoundImage image in all)
        {
            bool isShared = image.IsEditable && environment.NameAt(image.Span) is { } name && shared.Value.Contains(name);
            images.Add(isShared ? image with { IsEditable = false } : image);
        }

        return images.ToResult(null);
    }

    // The variables that are used in several images, or also for something else.
    static HashSet<string> Shared(ComposeEnvironment environment, IReadOnlyList<(string Text, ComposeScan Scan)> scans)
    {
        var inImages = scans
            .SelectMany(file => file.Scan.Images)
            .SelectMany(image => image.Names.Select(name => (Name: name, Image: image.Place.Written.WithHoleNames)))
            .ToLookup(use => use.Name, use => use.Image, StringComparer.Ordinal);
        Dictionary<string, int> mentions = scans
            .SelectMany(file => file.Text.Split('\n'))
            .Concat(environment.Text.Split('\n'))
            .Where(line => !line.TrimStart().StartsWith("#", StringComparison.Ordinal))
            .SelectMany(ComposeValue.NamesIn)
            .GroupBy(name => name, StringComparer.Ordinal)
            .ToDictionary(name => name.Key, name => name.Count(), StringComparer.Ordinal);
        return new(mentions.Where(name => !IsOnlyIn(inImages[name.Key], name.Value)).Select(name => name.Key), StringComparer.Ordinal);
    }

    static bool IsOnlyIn(IEnumerable<string> images, int mentions) => images.Distinct().Count() == 1 && images.Count() == mentions;
}
