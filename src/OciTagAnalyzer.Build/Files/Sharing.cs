namespace OciTagAnalyzer.Build.Files;

/// <summary>Which other projects also read a file.</summary>
enum Sharing
{
    /// <summary>No other project, by the rules of this package.</summary>
    None,

    /// <summary>All projects in and below the folder in which the search found it.</summary>
    Below,

    /// <summary>All projects for which it is the nearest Directory.Build.props.</summary>
    NearestProperties,

    /// <summary>All projects for which it is the nearest Directory.Build.targets.</summary>
    NearestTargets,

    /// <summary>All projects for which it is the nearest lock file.</summary>
    NearestLockFile,

    /// <summary>All projects for which it is the nearest baseline.</summary>
    NearestBaseline,
}
