namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>A file that could not be written, and why.</summary>
sealed record FileProblem(string FilePath, string Reason)
{
    /// <summary>The message for the user.</summary>
    public override string ToString() => $"'{FilePath}' is not written: {Reason}";
}
