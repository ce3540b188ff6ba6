using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents.Compose;

/// <summary>Where images, or their tags, stand in an <c>.env</c>: at the variables that the compose files beside it make images of.</summary>
static class EnvironmentImages
{
    /// <summary>The places in an environment that <paramref name="scans"/> of compose files make images of.</summary>
    /// <param name="environment">The <c>.env</c>.</param>
    /// <param name="scans">The compose files, each with its text.</param>
    public static ScanResult Find(ComposeEnvironment environment, IReadOnlyList<(string Text, ComposeScan Scan)> scans)
    {
        var places = new FoundImageList();
        FoundImage[] all = [.. scans.SelectMany(file => file.Scan.InEnvironment)];
        if (all.Length == 0)
        {
            return ScanResult.Empty;
        }

        var shared = new Lazy<HashSet<string>>(() => Shared(environment, scans));
        foreach (FoundImage place in all)
        {
            places.Add(place.IsEditable && environment.NameAt(place.Span) is { } name && shared.Value.Contains(name) ? place with { IsEditable = false } : place);
        }

        return places.ToResult(null);
    }

    // Those that go into more than one image, or into something else besides.
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
        return new(mentions.Where(name => inImages[name.Key].Distinct().Count() != 1 || inImages[name.Key].Count() != name.Value).Select(name => name.Key), StringComparer.Ordinal);
    }
}
