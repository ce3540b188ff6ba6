namespace OciTagAnalyzer.Tool.Commands;

/// <summary>The exit codes of the process.</summary>
static class ExitCode
{
    /// <summary>The command succeeded, and no findings are left.</summary>
    public const int Fine = 0;

    /// <summary>Findings are left.</summary>
    public const int Findings = 1;

    /// <summary>The command failed, at least in part.</summary>
    public const int Failed = 2;
}
