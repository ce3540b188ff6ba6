using OciTagAnalyzer.Tool.Locking;
using OciTagAnalyzer.Tool.Reports;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>The result of locking the images of one lock file.</summary>
/// <param name="Before">The lock file before the run.</param>
/// <param name="After">The lock file with the new entries; <paramref name="Before"/> if nothing changes, or if the file is not written.</param>
/// <param name="Images">The resolved images.</param>
/// <param name="Report">Describes the changes.</param>
/// <param name="Unwritten">Why the lock file is not written; null if it is.</param>
sealed record LockOutcome(LockFile Before, LockFile After, IReadOnlyList<LockedImage> Images, LockReport Report, string? Unwritten)
{
    /// <summary>True if the text of the lock file changes.</summary>
    public bool IsChanged => !ReferenceEquals(Before, After);
}
