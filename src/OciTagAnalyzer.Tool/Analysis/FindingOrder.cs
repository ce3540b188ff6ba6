using System.Globalization;
using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>Findings of several projects put together: each once, in an order that does not depend on the run.</summary>
static class FindingOrder
{
    /// <summary>What makes two findings one: a file of several projects, or of several target frameworks, is reported once.</summary>
    public static (string Path, int Start, int End, string Id, string Message) Identity(Diagnostic finding) =>
        (finding.Location.GetLineSpan().Path, finding.Location.SourceSpan.Start, finding.Location.SourceSpan.End, finding.Id, finding.GetMessage(CultureInfo.InvariantCulture));

    /// <summary>By file and place, then by rule.</summary>
    public static IReadOnlyList<T> Sorted<T>(IEnumerable<T> findings, Func<T, Diagnostic> findingOf) =>
    [
        .. findings
            .Select(item => (Item: item, Key: Identity(findingOf(item))))
            .OrderBy(pair => pair.Key.Path, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Start)
            .ThenBy(pair => pair.Key.Id, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Message, StringComparer.Ordinal)
            .Select(pair => pair.Item),
    ];
}
