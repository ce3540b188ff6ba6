namespace OciTagAnalyzer.Tool.Tests.Projects;

/// <summary>A clock that always gives the same time.</summary>
sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now;
}
