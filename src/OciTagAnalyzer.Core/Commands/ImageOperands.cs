namespace OciTagAnalyzer.Core.Commands;

/// <summary>Which of a command's words that are no options name images.</summary>
enum ImageOperands
{
    /// <summary>None: an option does, if anything.</summary>
    None,

    /// <summary>The first; what follows belongs to the container.</summary>
    First,

    /// <summary>Each.</summary>
    All,

    /// <summary>What follows the equals sign in those that have one: <c>app=nginx</c>.</summary>
    Assigned,

    /// <summary>The first, behind a remote that serves OCI images: <c>docker:nginx</c>.</summary>
    FirstOfRemote,
}
