namespace OciTagAnalyzer.Core.Commands;

/// <summary>The shells whose scripts can be read.</summary>
enum ShellKind
{
    /// <summary>A POSIX shell, such as bash.</summary>
    Posix,

    /// <summary>PowerShell.</summary>
    PowerShell,

    /// <summary>The command interpreter of Windows.</summary>
    Cmd,
}
