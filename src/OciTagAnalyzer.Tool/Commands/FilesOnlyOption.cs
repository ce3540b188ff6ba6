using System.CommandLine;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>The option to open no project.</summary>
sealed class FilesOnlyOption : Option<bool>
{
    /// <summary>Creates the option.</summary>
    public FilesOnlyOption()
        : base("--files-only") => Description = "Opens no project and reads no C#. No MSBuild code runs, and no restore is needed.";
}
