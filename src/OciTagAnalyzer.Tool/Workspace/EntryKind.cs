namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>What a command works on.</summary>
enum EntryKind
{
    /// <summary>A solution, with all its C# projects.</summary>
    Solution,

    /// <summary>One C# project.</summary>
    Project,

    /// <summary>A folder without either: all projects and files below it.</summary>
    Folder,

    /// <summary>One file: C#, or one that may hold images.</summary>
    File,
}
