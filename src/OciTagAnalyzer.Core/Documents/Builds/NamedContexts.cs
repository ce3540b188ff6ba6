using OciTagAnalyzer.Core.Documents.Compose;
using OciTagAnalyzer.Core.Documents.Files;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Core.Documents.Builds;

/// <summary>
/// The names in Dockerfiles that refer to a named context of the build instead of an image: Compose's <c>additional_contexts</c>, Bake's
/// <c>contexts</c>, or those of a workflow.
/// </summary>
sealed class NamedContexts
{
    readonly Lazy<IReadOnlyList<ImageBuild>> builds;

    /// <summary>Collects the contexts of the compose projects, Bake files and workflows.</summary>
    public NamedContexts(DocumentFiles files, ComposeProjects projects, IReadOnlyList<string> bakeFiles, IReadOnlyList<string> workflows) =>
        builds = new(() =>
        [
            .. OfCompose(files, projects)
                .Concat(BakeFile.BuildsIn(files, bakeFiles))
                .Concat(WorkflowBuilds.In(files, workflows))
                .Where(build => build.ContextNames.Count > 0),
        ]);

    /// <summary>Returns the images of a Dockerfile without those that name a context.</summary>
    public ScanResult Apply(string path, ScanResult dockerfile)
    {
        if (dockerfile.Places.Count == 0 || builds.Value.Count == 0)
        {
            return dockerfile;
        }

        HashSet<string> names = new(
            builds.Value.Where(build => build.MayRead(path)).SelectMany(build => build.ContextNames).Select(Normal),
            StringComparer.Ordinal);
        return names.Count == 0
            ? dockerfile
            : dockerfile with { Places = [.. dockerfile.Places.Where(place => !IsContext(place, names))] };
    }

    static bool IsContext(FoundImage place, HashSet<string> names) =>
        place.KeyPath != "syntax" && !place.Written.HasHoles && names.Contains(Normal(place.Written.Text));

    // BuildKit compares names as images: "alpine", "docker.io/library/alpine" and "alpine:latest" are the same, ignoring case.
    static string Normal(string name)
    {
        string lower = name.ToLowerInvariant();
        return ImageReference.TryParse(lower, out ImageReference? reference, out _) ? reference.TagNameOnly : lower;
    }

    static IEnumerable<ImageBuild> OfCompose(DocumentFiles files, ComposeProjects projects)
    {
        if (!projects.Paths.Any(path => files.TextAt(path)!.IndexOf("additional_contexts", StringComparison.Ordinal) >= 0))
        {
            yield break;
        }

        foreach (IReadOnlyList<ComposeFile> project in projects.All)
        {
            foreach (var service in project
                .SelectMany(file => file.Services.Select(service => (Name: service.Key, File: file, Definition: service.Value)))
                .Where(service => service.Definition.Builds)
                .GroupBy(service => service.Name, StringComparer.Ordinal))
            {
                // Each file may contribute a part.
                string[] names = [.. service.SelectMany(part => part.Definition.ContextNames).Distinct()];
                var contexts = service.Where(part => part.Definition.Context is not null).DefaultIfEmpty(service.First()).ToList();
                IReadOnlyList<string?> dockerfiles = [.. service.Select(part => part.Definition.Dockerfile).OfType<string>().DefaultIfEmpty()];
                foreach (ImageBuild? build in contexts.SelectMany(part => dockerfiles.Select(dockerfile =>
                    ImageBuild.Of(part.File.Folder, part.Definition.Context, dockerfile, names, isDockerfileInContext: true))))
                {
                    if (build is not null)
                    {
                        yield return build;
                    }
                }
            }
        }
    }
}
