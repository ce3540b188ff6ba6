using System.Globalization;
using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>Orders the findings of several projects, and identifies duplicates.</summary>
static class FindingOrder
{
    /// <summary>Findings with the same identity are duplicates, such as those in a file of several projects or target frameworks.</summary>
    public static (string Path, int Start, int End, string Id, string Message) Identity(Diagnostic finding) =>
            (
        finding.Location.GetLineSpan().Path,
        finding.Location.SourceSpan.Start,
        finding.Location.SourceSpan.End,
        finding.Id,
        finding.GetMessage(CultureInfo.InvariantCulture));

    /// <summary>Sorts by file and position, then by rule.</summary>
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
