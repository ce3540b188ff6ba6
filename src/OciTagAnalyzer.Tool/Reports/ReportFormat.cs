namespace OciTagAnalyzer.Tool.Reports;

/// <summary>A format of the report of <c>ocitag check</c>. Each format is declared in its own file, and <see cref="All"/> lists all of them.</summary>
abstract class ReportFormat
{
    /// <summary>Lines as the compiler prints them.</summary>
    public static ReportFormat Text { get; } = new TextReport();

    /// <summary>All formats, in the order of the help.</summary>
    public static IReadOnlyList<ReportFormat> All { get; } =
    [
        Text, new JsonReport(), new SarifReport(), new GitHubReport(), new GitLabReport(), new AzureReport(), new MarkdownReport(),
    ];

    /// <summary>The name on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>What the format is for, as a phrase for the help.</summary>
    public abstract string Purpose { get; }

    /// <summary>Returns the report in this format. It ends with a line break, and is the same for the same findings.</summary>
    public abstract string Of(CheckReport report);
}
