using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.LockFiles;

namespace OciTagAnalyzer.Analyzers.Options;

/// <summary>The lock file among a project's additional files.</summary>
static class ProjectLock
{
    /// <summary>What it says; null where there is none, or none that can be read. Of several it is the one that the fixes take.</summary>
    public static ImageLock? Among(IEnumerable<AdditionalText> files) =>
        files
            .Where(file => DocumentKind.Of(file.Path) == DocumentKind.LockFile)
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .FirstOrDefault()?.GetText() is { } text && ImageLock.Read(text.ToString()) is { Fault: null } reading
                ? reading.Lock
                : null;
}
