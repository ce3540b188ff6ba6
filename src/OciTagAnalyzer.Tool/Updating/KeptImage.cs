namespace OciTagAnalyzer.Tool.Updating;

/// <summary>An image that does not move although a newer one exists.</summary>
/// <param name="Image">The image.</param>
/// <param name="Target">The tag that it would move to.</param>
/// <param name="Reason">Why it does not move, as a clause.</param>
/// <param name="Obstacles">The places that prevent it; empty if none does.</param>
sealed record KeptImage(TrackedImage Image, UpdateTarget Target, string Reason, IReadOnlyList<ImageObstacle> Obstacles);
