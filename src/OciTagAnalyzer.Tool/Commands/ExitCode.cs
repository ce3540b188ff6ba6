namespace OciTagAnalyzer.Tool.Commands;

/// <summary>What the process says to its caller.</summary>
static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Fine = 0;

    /// <summary>Findings are left.</summary>
    public const int Findings = 1;

    /// <summary>The command could not do its work, or not all of it.</summary>
    public const int Failed = 2;
}
