using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.LockFiles;

/// <summary>The result of reading a lock file.</summary>
/// <param name="Lock">The lock; empty if there is a fault, since an incomplete lock would give wrong results.</param>
/// <param name="KeyRanges">The range of each entry's key, without its quotes; empty if there is a fault.</param>
/// <param name="Fault">The first fault, or null.</param>
public sealed record ImageLockReading(ImageLock Lock, IReadOnlyDictionary<string, TextRange> KeyRanges, DocumentFault? Fault);
