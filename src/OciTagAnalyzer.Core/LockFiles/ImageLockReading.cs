using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.LockFiles;

/// <summary>What came of reading a lock file.</summary>
/// <param name="Lock">The lock; empty where there is a fault, since half a lock pins the wrong half.</param>
/// <param name="KeyRanges">Where each entry's key stands, without its quotes; empty where there is a fault.</param>
/// <param name="Fault">The first fault, or null.</param>
public sealed record ImageLockReading(ImageLock Lock, IReadOnlyDictionary<string, TextRange> KeyRanges, DocumentFault? Fault);
