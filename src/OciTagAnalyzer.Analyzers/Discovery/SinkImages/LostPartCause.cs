namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>The reason why a tag or digest is lost.</summary>
/// <param name="Text">The reason, as a clause.</param>
sealed record LostPartCause(string Text)
{
    /// <summary>The advice, as a clause; null for the default advice.</summary>
    public string? Advice { get; init; }
}
