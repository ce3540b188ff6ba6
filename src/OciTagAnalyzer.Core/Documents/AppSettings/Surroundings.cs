using OciTagAnalyzer.Core.Names;

namespace OciTagAnalyzer.Core.Documents.AppSettings;

/// <summary>What the keys of all sections around a value say together.</summary>
/// <param name="IsContainers">One speaks of containers.</param>
/// <param name="IsOutput">One says that what is named there is made, not pulled.</param>
readonly record struct Surroundings(bool IsContainers, bool IsOutput)
{
    /// <summary>The same, within one more section.</summary>
    public Surroundings Within(ReadOnlySpan<char> section) => new(
        IsContainers || KeySegments.SpeaksOfContainers(section),
        IsOutput || KeySegments.SpeaksOfOutput(section));
}
