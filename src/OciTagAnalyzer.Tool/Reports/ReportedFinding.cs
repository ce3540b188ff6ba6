using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OciTagAnalyzer.Tool.Analysis;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>A finding as the formats write it.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Fingerprint">
/// Identifies the finding among those of a report and in reports about other versions of the files: lines that move do not change it.
/// </param>
sealed record ReportedFinding(CheckFinding Finding, string Fingerprint)
{
    /// <summary>The id of the rule.</summary>
    public string Rule => Finding.Rule;

    /// <summary>The severity.</summary>
    public FindingSeverity Severity => Finding.Severity;

    /// <summary>The message.</summary>
    public string Message => Finding.Message;

    /// <summary>The full path of its file; null if it has no location.</summary>
    public string? FilePath => Finding.Place?.FilePath;

    /// <summary>The first line; 1 without a location.</summary>
    public int Line => Finding.Place?.Line ?? 1;

    /// <summary>The first column; 1 without a location.</summary>
    public int Column => Finding.Place?.Column ?? 1;

    /// <summary>The last line; 1 without a location.</summary>
    public int EndLine => Finding.Place?.EndLine ?? 1;

    /// <summary>The column after the end; 1 without a location.</summary>
    public int EndColumn => Finding.Place?.EndColumn ?? 1;

    /// <summary>Returns all of <paramref name="findings"/>, in the same order.</summary>
    /// <param name="findings">The findings, in the order of their positions.</param>
    /// <param name="relative">Returns the path of a file, independent of the folder of the repository.</param>
    public static IReadOnlyList<ReportedFinding> AllOf(IEnumerable<CheckFinding> findings, Func<string, string> relative)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = new List<ReportedFinding>();
        foreach (CheckFinding finding in findings)
        {
            // Not every finding is about an image.
            string identity = string.Join(
                '\0', finding.Rule, finding.Place is { } place ? relative(place.FilePath) : "", finding.Context ?? "", finding.Image ?? finding.Message);
            int earlier = counts.GetValueOrDefault(identity);
            counts[identity] = earlier + 1;
            byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{identity}\0{earlier}")));
            all.Add(new(finding, Convert.ToHexStringLower(hash.AsSpan(0, 16))));
        }

        return all;
    }
}
