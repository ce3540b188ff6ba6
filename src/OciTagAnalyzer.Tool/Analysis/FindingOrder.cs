namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>Orders the findings of several projects, and identifies duplicates.</summary>
static class FindingOrder
{
    /// <summary>Findings with the same identity are duplicates, such as those in a file of several projects or target frameworks.</summary>
    public static (string Path, int Start, int End, string Id, string Message) Identity(CheckFinding finding) =>
        (finding.Place?.FilePath ?? "", finding.Place?.Start ?? 0, finding.Place?.End ?? 0, finding.Rule, finding.Message);

    /// <summary>Sorts by file and position, then by rule.</summary>
    public static IReadOnlyList<T> Sorted<T>(IEnumerable<T> findings, Func<T, CheckFinding> findingOf) =>
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
