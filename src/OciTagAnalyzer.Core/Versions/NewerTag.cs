namespace OciTagAnalyzer.Core.Versions;

/// <summary>A tag that is newer than another one of the same kind.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Step">How far it is.</param>
public sealed record NewerTag(string Tag, UpdateStep Step);
