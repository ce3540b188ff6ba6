using System.Globalization;
using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Reporting;

namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>A finding as the tool reports it, whether an analyzer found it or <see cref="FilesCheck"/>, which does without the compiler.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Severity">The severity.</param>
/// <param name="Message">The message.</param>
/// <param name="Place">The place; null without one.</param>
sealed record CheckFinding(string Rule, FindingSeverity Severity, string Message, FindingPlace? Place)
{
    /// <summary>The image as it resolves; null if the finding is not about an image.</summary>
    public string? Image { get; init; }

    /// <summary>The member or the keys that contain the image; null if the finding is not about an image.</summary>
    public string? Context { get; init; }

    /// <summary>True if the project is not restored, and the code alone shows the image.</summary>
    public bool IsWithoutTypes { get; init; }

    /// <summary>Returns the finding of an analyzer in code without the types of its packages.</summary>
    public static CheckFinding WithoutTypes(Diagnostic finding)
    {
        CheckFinding found = Of(finding);
        return found with { Message = found.Message + " (found without types)", IsWithoutTypes = true };
    }

    /// <summary>Returns the finding of an analyzer.</summary>
    public static CheckFinding Of(Diagnostic finding) =>
        new(finding.Id, (FindingSeverity)finding.Severity, finding.GetMessage(CultureInfo.InvariantCulture), PlaceOf(finding.Location))
        {
            Image = finding.Properties.GetValueOrDefault(DiagnosticProperties.IdentityImage),
            Context = finding.Properties.GetValueOrDefault(DiagnosticProperties.IdentityContext),
        };

    static FindingPlace? PlaceOf(Location location)
    {
        if (location == Location.None)
        {
            return null;
        }

        FileLinePositionSpan lines = location.GetLineSpan();
        return new(
            lines.Path,
            location.SourceSpan.Start,
            location.SourceSpan.End,
            lines.StartLinePosition.Line + 1,
            lines.StartLinePosition.Character + 1,
            lines.EndLinePosition.Line + 1,
            lines.EndLinePosition.Character + 1);
    }
}
