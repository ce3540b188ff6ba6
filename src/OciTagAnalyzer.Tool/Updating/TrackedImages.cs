using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Discovery;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Versions;
using OciTagAnalyzer.Tool.Images;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Updating;

/// <summary>All images with a tag or digest that a solution and its lock files contain.</summary>
/// <param name="Images">The images, by name and tag.</param>
/// <param name="LockFiles">The lock files that exist and can be read, by path.</param>
/// <param name="Gaps">Why images may be missing, a sentence for each project.</param>
/// <param name="Problems">Why lock files cannot be read, a sentence each.</param>
sealed record TrackedImages(
    IReadOnlyList<TrackedImage> Images, IReadOnlyDictionary<string, LockFile> LockFiles, IReadOnlyList<string> Gaps, IReadOnlyList<string> Problems)
{
    /// <summary>The operands and interpolations in code that contribute to an image, by file.</summary>
    public required IReadOnlySet<(string Path, TextSpan Span)> Composed { get; init; }

    /// <summary>Discovers the images of all projects and files.</summary>
    public static async Task<TrackedImages> OfAsync(LoadedSolution loaded, CancellationToken cancellation)
    {
        var places = new List<ImagePlace>();
        var gaps = new List<string>();
        var lockFiles = new SortedDictionary<string, LockFile>(StringComparer.Ordinal);
        var composed = new HashSet<(string Path, TextSpan Span)>();
        var paths = new LockFilePaths(loaded);
        foreach (Project project in loaded.Projects)
        {
            string lockFile = paths.Of(project);
            lockFiles.TryAdd(lockFile, LockFile.Open(lockFile));
            ProjectImages found = await ProjectImages.OfAsync(project, cancellation);
            gaps.AddRange(found.Gap is null ? [] : [found.Gap]);
            Compilation? compilation = await project.GetCompilationAsync(cancellation);
            composed.UnionWith(found.Uses.SelectMany(PartsOf));
            foreach (DiscoveredImage use in found.Uses.Where(IsWritten))
            {
                var place = new ImagePlace(use, project, compilation!, lockFile);
                if (place.Reference is not { Tag: null, Digest: null } && loaded.Entry.Covers(place.FilePath))
                {
                    places.Add(place);
                }
            }
        }

        string[] problems = [.. lockFiles.Values.Select(file => file.Problem).OfType<string>()];
        foreach (string path in lockFiles.Where(file => file.Value.Problem is not null || file.Value.Content is null).Select(file => file.Key).ToList())
        {
            lockFiles.Remove(path);
        }

        return new(SharedPlaces.Group(Grouped(Distinct(places), lockFiles)), lockFiles, [.. gaps.Distinct()], problems) { Composed = composed };
    }

    // A file of several projects or target frameworks has each of its images several times.
    static IReadOnlyList<ImagePlace> Distinct(IEnumerable<ImagePlace> places) =>
    [
        .. places
            .OrderBy(place => place.FilePath, StringComparer.Ordinal)
            .ThenBy(place => place.Image.Location.SourceSpan.Start)
            .ThenBy(place => place.Reference.NormalForm, StringComparer.Ordinal)
            .ThenBy(place => place.Project.FilePath, StringComparer.Ordinal)
            .ThenBy(place => place.Project.Name, StringComparer.Ordinal)
            .DistinctBy(place => (place.FilePath, place.Image.Location.SourceSpan, place.Reference.NormalForm)),
    ];

    static bool IsWritten(DiscoveredImage use) =>
        use.Reference is not null && !use.IsDefaultOfLibrary && !use.Reading.IsAmong(use.Policy.Ignored);

    // The operands and interpolations that contribute to an image, even to one of which a part is unknown.
    static IEnumerable<(string Path, TextSpan Span)> PartsOf(DiscoveredImage image) => (image.Composition?.Pieces ?? [])
        .Select(piece => piece.Through)
        .OfType<SyntaxNode>()
        .Select(part => (part.SyntaxTree.FilePath, part.Span));

    static IReadOnlyList<TrackedImage> Grouped(IReadOnlyList<ImagePlace> places, IReadOnlyDictionary<string, LockFile> lockFiles)
    {
        var groups = new SortedDictionary<string, (ImageReference Reference, List<ImagePlace> Places, List<LockedPlace> Entries)>(StringComparer.Ordinal);
        foreach (ImagePlace place in places)
        {
            ImageLock? locked = lockFiles.GetValueOrDefault(place.LockFile)?.Reading.Lock;
            GroupOf(place.Reference.Name, TagOf(place.Reference, locked)).Places.Add(place);
        }

        foreach ((string path, LockFile file) in lockFiles)
        {
            HashSet<string> used =
            [
                .. places.Where(place => place.LockFile == path).Select(place => $"{place.Reference.Name}:{TagOf(place.Reference, file.Reading.Lock)}"),
            ];
            foreach ((ImageReference requested, LockEntry entry) in file.Reading.Lock.Entries)
            {
                string? pinned = entry.Tag is { } tag && NewerTags.IsVersion(tag) ? tag : null;
                string own = requested.Tag ?? ImageReference.DefaultTag;

                // The sources may contain the pin, the request or both.
                string lead = pinned is not null && (used.Contains(requested.Name + ":" + pinned) || !NewerTags.IsVersion(own)) ? pinned : own;
                if (requested.Digest is null)
                {
                    GroupOf(requested.Name, lead).Entries.Add(new(path, requested, entry));
                }
            }
        }

        return
        [
            .. groups.Values.Select(group => new TrackedImage(group.Reference, group.Places, group.Entries)
            {
                FloatingTags = group.Entries is [var first, ..] ? ConfigFiles.FloatingTagsAt(first.FilePath) : ImagePolicy.Default.FloatingTags,
            }),
        ];

        (ImageReference Reference, List<ImagePlace> Places, List<LockedPlace> Entries) GroupOf(string name, string tag)
        {
            string key = name + ":" + tag;
            if (!groups.TryGetValue(key, out var group))
            {
                ImageReference.TryParse(key, out ImageReference? reference, out _);
                groups.Add(key, group = (reference!, [], []));
            }

            return group;
        }
    }

    // A digest without a tag is that of the tag that the lock file names, or else of the default tag.
    static string TagOf(ImageReference reference, ImageLock? locked) =>
        reference.Tag ?? locked?.Match(reference)?.LockedTag ?? ImageReference.DefaultTag;
}
