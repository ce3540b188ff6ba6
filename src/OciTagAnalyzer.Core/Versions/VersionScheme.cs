namespace OciTagAnalyzer.Core.Versions;

/// <summary>What the numbers of a version count.</summary>
enum VersionScheme
{
    /// <summary>Releases: <c>17.2</c>.</summary>
    Semantic,

    /// <summary>Dates: <c>2024.10.2</c>, <c>20241002</c>, <c>2024-10-02T17-50-41Z</c>.</summary>
    Calendar,
}
