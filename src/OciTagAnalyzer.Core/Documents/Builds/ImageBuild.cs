using OciTagAnalyzer.Core.Documents.Compose;
using OciTagAnalyzer.Core.Documents.Files;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents.Builds;

/// <summary>A build of an image, as other files declare it.</summary>
/// <param name="Dockerfile">The normalized path of the Dockerfile; null if it is unknown.</param>
/// <param name="Folder">The folder that contains the Dockerfile, directly or not, if its path is unknown.</param>
sealed record ImageBuild(string? Dockerfile, string Folder)
{
    /// <summary>The additional contexts. A Dockerfile refers to them by their names.</summary>
    public IReadOnlyList<BuildText> Contexts { get; init; } = [];

    /// <summary>The arguments.</summary>
    public IReadOnlyList<BuildText> Arguments { get; init; } = [];

    /// <summary>The Dockerfile, if the file that declares the build contains it; otherwise null.</summary>
    public BuildText? Inline { get; init; }

    /// <summary>The images that all builds of the same project create, as <see cref="NormalName"/> returns them.</summary>
    public ISet<string> LocalImages { get; init; } = new HashSet<string>();

    /// <summary>The image that this build creates; null if it is unknown. Its own Dockerfile cannot refer to it.</summary>
    public string? Image { get; init; }

    /// <summary>True if the build uses, or may use, the Dockerfile at a normalized path.</summary>
    public bool MayRead(string dockerfile) => Inline is null
        && (Dockerfile is null ? dockerfile.StartsWith(Folder, StringComparison.Ordinal) : Dockerfile == dockerfile);

    /// <summary>Returns a function that is true for a name that is no image from a registry: a context, or an image that the same project builds.</summary>
    public Func<FoundImage, bool> LocalNames()
    {
        HashSet<string> contexts = new(Contexts.Select(context => NormalName(context.Name)), StringComparer.Ordinal);
        return image =>
        {
            if (image.KeyPath == "syntax" || image.Written.HasHoles || (contexts.Count == 0 && LocalImages.Count == 0))
            {
                return false;
            }

            string name = NormalName(image.Written.Text);
            return contexts.Contains(name) || (name != Image && LocalImages.Contains(name));
        };
    }

    /// <summary>
    /// The name by which BuildKit compares images and contexts: "alpine", "docker.io/library/alpine" and "alpine:latest" are the same, ignoring case.
    /// </summary>
    public static string NormalName(string name) => ComposeImages.Normal(name.ToLowerInvariant());

    /// <summary>Creates a build from relative paths.</summary>
    /// <param name="folder">The base folder of the paths.</param>
    /// <param name="context">The context; null for the base folder.</param>
    /// <param name="dockerfile">The Dockerfile; null for the default name in the context.</param>
    /// <param name="isDockerfileInContext">True if the path of the Dockerfile is relative to the context.</param>
    public static ImageBuild Of(string folder, string? context, string? dockerfile, bool isDockerfileInContext)
    {
        if (IsComputed(context) || IsComputed(dockerfile))
        {
            return new(null, folder);
        }

        if (context is not null && (context.IndexOf("://", StringComparison.Ordinal) >= 0 || context.StartsWith("git@", StringComparison.Ordinal)))
        {
            // The Dockerfile is in a remote repository.
            return new("", folder);
        }

        string built = DocumentPath.FolderIn(folder, context ?? ".");
        return new(DocumentPath.In(dockerfile is null || isDockerfileInContext ? built : folder, dockerfile ?? "Dockerfile"), folder);
    }

    static bool IsComputed(string? path) => path is not null && (path.IndexOf('$') >= 0 || path.IndexOf("{{", StringComparison.Ordinal) >= 0);
}
