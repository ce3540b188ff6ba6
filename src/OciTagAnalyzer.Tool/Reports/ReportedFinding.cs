using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Reporting;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>A finding as the formats write it.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="FilePath">The full path of its file; null if it has no location.</param>
/// <param name="Fingerprint">
/// Identifies the finding among those of a report and in reports about other versions of the files: lines that move do not change it.
/// </param>
sealed record ReportedFinding(Diagnostic Finding, string? FilePath, string Fingerprint)
{
    /// <summary>The id of the rule.</summary>
    public string Rule => Finding.Id;

    /// <summary>The severity.</summary>
    public DiagnosticSeverity Severity => Finding.Severity;

    /// <summary>The message.</summary>
    public string Message { get; } = Finding.GetMessage(CultureInfo.InvariantCulture);

    /// <summary>The first line; 1 without a location.</summary>
    public int Line => Place.StartLinePosition.Line + 1;

    /// <summary>The first column; 1 without a location.</summary>
    public int Column => Place.StartLinePosition.Character + 1;

    /// <summary>The last line; 1 without a location.</summary>
    public int EndLine => Place.EndLinePosition.Line + 1;

    /// <summary>The column after the end; 1 without a location.</summary>
    public int EndColumn => Place.EndLinePosition.Character + 1;

    FileLinePositionSpan Place => Finding.Location.GetLineSpan();

    /// <summary>Returns all of <paramref name="findings"/>, in the same order.</summary>
    /// <param name="findings">The findings, in the order of their positions.</param>
    /// <param name="relative">Returns the path of a file, independent of the folder of the repository.</param>
    public static IReadOnlyList<ReportedFinding> AllOf(IEnumerable<Diagnostic> findings, Func<string, string> relative)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = new List<ReportedFinding>();
        foreach (Diagnostic finding in findings)
        {
            string? file = finding.Location == Location.None ? null : finding.Location.GetLineSpan().Path;
            string identity = string.Join('\0', finding.Id, file is null ? "" : relative(file), ContextOf(finding), SubjectOf(finding));
            int earlier = counts.GetValueOrDefault(identity);
            counts[identity] = earlier + 1;
            byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{identity}\0{earlier}")));
            all.Add(new(finding, file, Convert.ToHexStringLower(hash.AsSpan(0, 16))));
        }

        return all;
    }

    static string ContextOf(Diagnostic finding) => finding.Properties.GetValueOrDefault(DiagnosticProperties.IdentityContext) ?? "";

    // Not every finding is about an image.
    static string SubjectOf(Diagnostic finding) =>
        finding.Properties.GetValueOrDefault(DiagnosticProperties.IdentityImage) ?? finding.GetMessage(CultureInfo.InvariantCulture);
}
