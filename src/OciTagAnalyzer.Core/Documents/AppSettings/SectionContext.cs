using OciTagAnalyzer.Core.Names;

namespace OciTagAnalyzer.Core.Documents.AppSettings;

/// <summary>What the keys of the sections around a value indicate.</summary>
/// <param name="IsContainers">True if a section is about containers.</param>
/// <param name="IsOutput">True if a section is about images that are produced, not pulled.</param>
readonly record struct SectionContext(bool IsContainers, bool IsOutput)
{
    /// <summary>Adds a section.</summary>
    public SectionContext Within(ReadOnlySpan<char> section) => new(
        IsContainers || KeySegments.HasContainerWord(section),
        IsOutput || KeySegments.HasOutputWord(section));
}
