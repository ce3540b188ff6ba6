namespace OciTagAnalyzer.Core.Versions;

/// <summary>Orders tags by version and ignores the variant: two variants of the same version are equal.</summary>
sealed class VersionOrder : IComparer<VersionTag>
{
    /// <summary>The only instance.</summary>
    public static VersionOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(VersionTag? x, VersionTag? y) =>
        x is null || y is null ? (x is null ? 0 : 1) - (y is null ? 0 : 1) : VersionTag.CompareVersions(x, y);
}
