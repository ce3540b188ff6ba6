namespace OciTagAnalyzer.Core.Commands;

/// <summary>Which operands of a command are images.</summary>
enum ImageOperands
{
    /// <summary>None; only an option can name an image.</summary>
    None,

    /// <summary>The first; the rest belongs to the container.</summary>
    First,

    /// <summary>All of them.</summary>
    All,

    /// <summary>The part after the equals sign, if there is one: <c>app=nginx</c>.</summary>
    Assigned,

    /// <summary>The first, after a remote that serves OCI images: <c>docker:nginx</c>.</summary>
    FirstOfRemote,
}
