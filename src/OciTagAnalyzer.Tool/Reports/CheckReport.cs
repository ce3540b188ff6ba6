using OciTagAnalyzer.Tool.Analysis;
using OciTagAnalyzer.Tool.Terminal;
using OciTagAnalyzer.Tool.Workspace;
using Spectre.Console.Rendering;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>The result of a check, which can be written in every format.</summary>
/// <param name="Folder">The current folder. People and scripts get paths relative to it.</param>
/// <param name="Findings">The reported findings, sorted by file and position.</param>
/// <param name="Problems">Why something was not checked, a sentence each.</param>
sealed record CheckReport(string Folder, IReadOnlyList<CheckFinding> Findings, IReadOnlyList<string> Problems)
{
    readonly string root = GitRepository.RootOf(Folder) ?? Folder;
    IReadOnlyList<ReportedFinding>? reported;

    /// <summary>The number of findings that are not reported because the baseline contains them.</summary>
    public int BaselinedCount { get; init; }

    /// <summary>The files and folders that were not read; null if they are not listed.</summary>
    public IReadOnlyList<SkippedPath>? Skipped { get; init; }

    /// <summary>The findings with what the formats write about them.</summary>
    public IReadOnlyList<ReportedFinding> Reported => reported ??= ReportedFinding.AllOf(Findings, FromRoot);

    /// <summary>The path of a file or folder relative to <see cref="Folder"/>, with slashes.</summary>
    public string Relative(string path) => Relative(Folder, path);

    /// <summary>
    /// The path relative to the root of the git repository of <see cref="Folder"/>, with slashes, as servers that show files of a repository expect
    /// it; without a repository, relative to <see cref="Folder"/>.
    /// </summary>
    public string FromRoot(string path) => Relative(root, path);

    /// <summary>Prints the report in one of the formats.</summary>
    public void Print(ReportFormat format, Printer printer)
    {
        if (format != ReportFormat.Text)
        {
            printer.PrintDocument(format.Of(this));
            return;
        }

        IEnumerable<IRenderable> lines = TextReport.LinesOf(this);
        foreach (IRenderable part in printer.IsTerminal && Findings.Count > 1 ? lines.Append(RuleTable.Of(Findings)) : lines)
        {
            printer.Print(part);
        }
    }

    static string Relative(string folder, string path) => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
}
