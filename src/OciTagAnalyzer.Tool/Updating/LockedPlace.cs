using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Tool.Updating;

/// <summary>An entry of a lock file that pins an image.</summary>
/// <param name="FilePath">The full path of the lock file.</param>
/// <param name="Requested">The key of the entry.</param>
/// <param name="Entry">The entry.</param>
sealed record LockedPlace(string FilePath, ImageReference Requested, LockEntry Entry);
