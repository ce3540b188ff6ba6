using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.LockFiles;

namespace OciTagAnalyzer.Analyzers.Options;

/// <summary>Reads the lock file among a project's additional files.</summary>
static class ProjectLock
{
    /// <summary>Returns the lock; null if there is no lock file, or it cannot be read. Of several files, returns the one that the fixes use.</summary>
    public static ImageLock? Among(IEnumerable<AdditionalText> files) =>
        files
            .Where(file => DocumentKind.Of(file.Path) == DocumentKind.LockFile)
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .FirstOrDefault()?.GetText() is { } text && ImageLock.Read(text.ToString()) is { Fault: null } reading
                ? reading.Lock
                : null;
}
