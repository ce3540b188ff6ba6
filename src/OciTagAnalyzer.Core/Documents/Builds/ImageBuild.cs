using OciTagAnalyzer.Core.Documents.Files;

namespace OciTagAnalyzer.Core.Documents.Builds;

/// <summary>What a file says of how an image is built, as far as it names contexts.</summary>
/// <param name="Dockerfile">The normal path of the Dockerfile; null if it is not known.</param>
/// <param name="Folder">The folder that the Dockerfile is in or below, where it is not known.</param>
/// <param name="ContextNames">The names of the contexts that the build has beside its own.</param>
sealed record ImageBuild(string? Dockerfile, string Folder, IReadOnlyList<string> ContextNames)
{
    /// <summary>True if the build reads the Dockerfile at a normal path, or may do so.</summary>
    public bool MayRead(string dockerfile) => Dockerfile is null ? dockerfile.StartsWith(Folder, StringComparison.Ordinal) : Dockerfile == dockerfile;

    /// <summary>A build whose files are given as a command has them; null if they are not here, but in a repository elsewhere.</summary>
    /// <param name="folder">The folder that paths begin at.</param>
    /// <param name="context">The folder that is built; null if it is that one.</param>
    /// <param name="dockerfile">The Dockerfile; null if it has its usual name in the context.</param>
    /// <param name="names">The names of the contexts.</param>
    /// <param name="isDockerfileInContext">True if the path of the Dockerfile begins at the context.</param>
    public static ImageBuild? Of(string folder, string? context, string? dockerfile, IReadOnlyList<string> names, bool isDockerfileInContext)
    {
        if (IsComputed(context) || IsComputed(dockerfile))
        {
            return new(null, folder, names);
        }

        if (context is not null && (context.IndexOf("://", StringComparison.Ordinal) >= 0 || context.StartsWith("git@", StringComparison.Ordinal)))
        {
            return null;
        }

        string built = DocumentPath.FolderIn(folder, context ?? ".");
        return new(DocumentPath.In(dockerfile is null || isDockerfileInContext ? built : folder, dockerfile ?? "Dockerfile"), folder, names);
    }

    static bool IsComputed(string? path) => path is not null && (path.IndexOf('$') >= 0 || path.IndexOf("{{", StringComparison.Ordinal) >= 0);
}
