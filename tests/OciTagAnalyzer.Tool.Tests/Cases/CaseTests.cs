using System.Text.Json;
using System.Text.RegularExpressions;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Cases;

/// <summary>Runs the commands on the small repositories in the text files of this folder.</summary>
public sealed partial class CaseTests : IDisposable
{
    // The cases do not test these rules for the setup (OCI0004) and the lock file (OCI2002, OCI2003).
    static readonly string[] rules = ["OCI0001", "OCI0002", "OCI0003", "OCI1001", "OCI1002", "OCI1003", "OCI1004", "OCI1005", "OCI2001"];

    static readonly Dictionary<string, Case> cases = Directory
        .EnumerateFiles(BuildMetadata.PathOf("CaseFolder"), "*.cases.txt")
        .SelectMany(file => Case.In(File.ReadAllText(file)))
        .ToDictionary(each => each.Title, StringComparer.Ordinal);

    readonly TemporaryFolder folder = new();

    /// <summary>The titles of all cases.</summary>
    public static TheoryData<string> Titles => [.. cases.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The titles of the cases without a configuration file.</summary>
    public static TheoryData<string> TitlesWithoutOptions =>
    [
        .. cases.Values
            .Where(each => !each.Files.Keys.Any(file => file.EndsWith("config", StringComparison.Ordinal)))
            .Select(each => each.Title)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The titles of the cases that a fix changes.</summary>
    public static TheoryData<string> TitlesOfFixes =>
        [.. cases.Values.Where(each => each.Fixed.Count > 0).Select(each => each.Title).Order(StringComparer.Ordinal)];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task Reports_the_expected_findings(string title)
    {
        Case tried = Write(title);

        CommandRun run = await CommandRun.OfAsync(folder, "check", "--format", "json", "--severity", "info");

        string[] found = [.. FindingsIn(run.Output).Where(finding => rules.Any(finding.Contains)).Order(StringComparer.Ordinal)];
        string[] marked = [.. tried.Files.SelectMany(MarkersIn).Order(StringComparer.Ordinal)];
        Assert.True(marked.SequenceEqual(found), $"""
            {title}
            marked: {string.Join(", ", marked.Except(found))} and {marked.Length - marked.Except(found).Count()} more
            {run.Output}{run.Error}
            """);
    }

    // A configuration file that names the package makes the analyzers check the files.
    [Theory]
    [MemberData(nameof(TitlesWithoutOptions))]
    public async Task Reports_the_same_with_and_without_the_compiler(string title)
    {
        Write(title);
        string[] check = ["check", "--files-only", "--format", "json", "--severity", "info", "--verbose"];

        CommandRun without = await CommandRun.OfAsync(folder, check);
        folder.Write(".editorconfig", "# oci\n");
        CommandRun with = await CommandRun.OfAsync(folder, check);

        Assert.Equal(with, without);
    }

    [Theory]
    [MemberData(nameof(TitlesOfFixes))]
    public async Task Applies_only_the_pins_of_the_lock_file(string title)
    {
        Case tried = Write(title);

        CommandRun first = await CommandRun.OfAsync(folder, "fix");
        AssertFiles(tried, first);
        CommandRun second = await CommandRun.OfAsync(folder, "fix");
        AssertFiles(tried, second);
    }

    Case Write(string title)
    {
        Case tried = cases[title];
        foreach ((string path, string text) in tried.Files)
        {
            folder.Write(path, text);
        }

        return tried;
    }

    void AssertFiles(Case tried, CommandRun run)
    {
        foreach ((string path, string text) in tried.Files)
        {
            Assert.Equal($"{path}\n{tried.Fixed.GetValueOrDefault(path, text)}", $"{path}\n{System.Text.Encoding.UTF8.GetString(folder.Read(path))}");
        }

        Assert.DoesNotContain("is not written", run.Error, StringComparison.Ordinal);
    }

    static IEnumerable<string> FindingsIn(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.GetProperty("findings").EnumerateArray()
            .Where(finding => finding.TryGetProperty("file", out _))
            .Select(finding =>
                $"{finding.GetProperty("file").GetString()}({finding.GetProperty("line").GetInt32()}): {finding.GetProperty("rule").GetString()}")];
    }

    static IEnumerable<string> MarkersIn(KeyValuePair<string, string> file) => file.Value
        .Split('\n')
        .SelectMany((line, index) => Marker().Matches(line).SelectMany(marker => marker.Groups["rule"].Captures.Select(rule =>
            $"{file.Key}({index + 1 + (marker.Groups["next"].Success ? 1 : 0)}): {rule.Value}")));

    [GeneratedRegex(@"\bEXPECT(?<next>-NEXT)?(\s+(?<rule>OCI\d{4}))+")]
    private static partial Regex Marker();
}
