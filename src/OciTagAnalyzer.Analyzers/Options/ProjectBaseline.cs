using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Core.Baselines;
using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Analyzers.Options;

/// <summary>The baseline among a project's additional files.</summary>
/// <param name="FilePath">Its path.</param>
/// <param name="Baseline">Its content; empty if it is invalid.</param>
sealed record ProjectBaseline(string FilePath, Baseline Baseline)
{
    /// <summary>Returns the baseline; null if there is none. Of several files, returns the first one by path.</summary>
    public static ProjectBaseline? Among(IEnumerable<AdditionalText> files, CancellationToken cancellation) =>
        files
            .Where(file => DocumentKind.Of(file.Path) == DocumentKind.Baseline)
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .FirstOrDefault() is { } file && file.GetText(cancellation) is { } text
                ? new(file.Path, Baseline.Read(text.ToString()).Baseline)
                : null;
}
