using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Tool.Locking;

/// <summary>What an image's registry says that it is now.</summary>
/// <param name="Entry">What the image is to be pinned to.</param>
/// <param name="TagFailure">Why the registry could not say which tag the request stands for; null where it could, and where none was looked for.</param>
sealed record ResolvedImage(LockEntry Entry, RegistryFailure? TagFailure);
