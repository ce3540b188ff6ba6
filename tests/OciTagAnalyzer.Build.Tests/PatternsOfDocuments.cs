using OciTagAnalyzer.Build.Files;
using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Build.Tests;

/// <summary>
/// The task repeats the patterns of the document kinds, since it loads no other assembly: the hosts of MSBuild contain different ones.
/// These tests keep the two lists the same.
/// </summary>
public sealed class PatternsOfDocuments
{
    [Fact]
    public void Are_those_that_the_task_searches_in_the_project() => Assert.Equal(
        DocumentKind.All.Where(kind => !kind.IsReadAboveProjects).SelectMany(kind => kind.Patterns).Order(StringComparer.Ordinal),
        FilePatterns.InProject.Order(StringComparer.Ordinal));

    [Fact]
    public void Are_those_that_the_task_searches_up_to_the_root() => Assert.Equal(
        DocumentKind.All
            .Where(kind => kind.IsReadAboveProjects && kind != DocumentKind.LockFile && kind != DocumentKind.Baseline && kind != DocumentKind.SinkTable)
            .SelectMany(kind => kind.Patterns)
            .Order(StringComparer.Ordinal),
        FilePatterns.UpToRoot.Order(StringComparer.Ordinal));

    [Fact]
    public void Are_the_names_of_the_lock_file_the_baseline_and_the_sink_table()
    {
        Assert.Equal([FilePatterns.Baseline], DocumentKind.Baseline.Patterns);
        Assert.Equal([FilePatterns.LockFile], DocumentKind.LockFile.Patterns);
        Assert.Equal([FilePatterns.SinkTable], DocumentKind.SinkTable.Patterns);
    }

    [Fact]
    public void Do_not_match_excluded_names() => Assert.All(
        SettingFiles.Excluded.Select(pattern => pattern.Replace("*", "a", StringComparison.Ordinal)),
        name => Assert.Equal(DocumentKind.None, DocumentKind.Of(name)));
}
