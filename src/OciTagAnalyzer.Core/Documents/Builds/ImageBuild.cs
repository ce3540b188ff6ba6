using OciTagAnalyzer.Core.Documents.Files;

namespace OciTagAnalyzer.Core.Documents.Builds;

/// <summary>A build with named contexts.</summary>
/// <param name="Dockerfile">The normalized path of the Dockerfile; null if it is unknown.</param>
/// <param name="Folder">The folder that contains the Dockerfile, directly or not, if its path is unknown.</param>
/// <param name="ContextNames">The names of the additional contexts.</param>
sealed record ImageBuild(string? Dockerfile, string Folder, IReadOnlyList<string> ContextNames)
{
    /// <summary>True if the build uses, or may use, the Dockerfile at a normalized path.</summary>
    public bool MayRead(string dockerfile) =>
        Dockerfile is null ? dockerfile.StartsWith(Folder, StringComparison.Ordinal) : Dockerfile == dockerfile;

    /// <summary>Creates a build from relative paths; null if the context is a remote repository.</summary>
    /// <param name="folder">The base folder of the paths.</param>
    /// <param name="context">The context; null for the base folder.</param>
    /// <param name="dockerfile">The Dockerfile; null for the default name in the context.</param>
    /// <param name="names">The names of the contexts.</param>
    /// <param name="isDockerfileInContext">True if the path of the Dockerfile is relative to the context.</param>
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
