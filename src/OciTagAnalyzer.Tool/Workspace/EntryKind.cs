namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>The kind of path that a command works on.</summary>
enum EntryKind
{
    /// <summary>A solution with all its C# projects, or a solution filter with some of them.</summary>
    Solution,

    /// <summary>One C# project.</summary>
    Project,

    /// <summary>A folder without either: all projects and files below it.</summary>
    Folder,

    /// <summary>C# files and files that may contain images.</summary>
    File,
}
