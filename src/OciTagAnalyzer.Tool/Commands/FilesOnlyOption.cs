using System.CommandLine;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>The option that opens no project.</summary>
sealed class FilesOnlyOption : Option<bool>
{
    /// <summary>The option.</summary>
    public FilesOnlyOption()
        : base("--files-only") => Description = "Reads no C#: opens no project, so that no code of MSBuild files runs, and needs no restore.";
}
