namespace OciTagAnalyzer.Core.Versions;

/// <summary>The order of versions, whatever the variants are: two variants of one version are equal in it.</summary>
sealed class VersionOrder : IComparer<VersionTag>
{
    /// <summary>The one order.</summary>
    public static VersionOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(VersionTag? x, VersionTag? y) =>
        x is null || y is null ? (x is null ? 0 : 1) - (y is null ? 0 : 1) : VersionTag.CompareVersions(x, y);
}
