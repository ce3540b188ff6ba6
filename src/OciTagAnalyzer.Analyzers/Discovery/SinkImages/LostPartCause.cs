namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>Why a tag or digest has no effect on which image runs.</summary>
/// <param name="Text">The reason, as a clause.</param>
sealed record LostPartCause(string Text)
{
    /// <summary>What to do about it, as a clause; null if the usual advice holds.</summary>
    public string? Advice { get; init; }
}
