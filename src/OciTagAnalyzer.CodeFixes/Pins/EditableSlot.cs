using System.Globalization;
using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Discovery;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>A slot with what an edit of it depends on.</summary>
/// <param name="Syntax">How a pin is written.</param>
/// <param name="Range">The range that it replaces.</param>
/// <param name="IsInCode">True in C#.</param>
sealed record EditableSlot(PinSyntax Syntax, TextRange Range, bool IsInCode)
{
    /// <summary>The text before the slot in a YAML scalar without quotes; null if the scalar is a string whatever it contains.</summary>
    public string? UntypedBefore { get; init; }

    /// <summary>The text after the slot in such a scalar.</summary>
    public string? UntypedAfter { get; init; }

    /// <summary>The code that is written before the pin.</summary>
    public string Before { get; init; } = "";

    /// <summary>The code that is written after the pin.</summary>
    public string After { get; init; } = "";

    /// <summary>The parameter for a separate tag; null if there is none.</summary>
    public string? TagMember { get; init; }

    /// <summary>The parameter for a separate digest; null if there is none.</summary>
    public string? DigestMember { get; init; }

    /// <summary>Returns the slot of <paramref name="finding"/>; null if it has none.</summary>
    public static EditableSlot? Of(Diagnostic finding) =>
        Enum.TryParse(Property(finding, DiagnosticProperties.PinSyntax), out PinSyntax syntax) && TryGetRange(finding, out TextRange range)
            ? new(syntax, range, finding.Location.IsInSource)
            {
                UntypedBefore = Property(finding, DiagnosticProperties.UntypedBefore),
                UntypedAfter = Property(finding, DiagnosticProperties.UntypedAfter),
                Before = Property(finding, DiagnosticProperties.ReferenceBefore) ?? "",
                After = Property(finding, DiagnosticProperties.ReferenceAfter) ?? "",
                TagMember = Property(finding, DiagnosticProperties.TagMember),
                DigestMember = Property(finding, DiagnosticProperties.DigestMember),
            }
            : null;

    /// <summary>Returns a slot of <paramref name="image"/>, which has a tag or a digest that an edit replaces.</summary>
    public static EditableSlot Of(DiscoveredImage image, PinSlot slot) => new(slot.Syntax, slot.Range, image.Location.IsInSource)
    {
        // In code, the tag is the whole scalar.
        UntypedBefore = slot.Untyped is { } scalar ? image.File?.TextAt(TextRange.FromBounds(scalar.Start, slot.Range.Start)) ?? "" : null,
        UntypedAfter = slot.Untyped is { } whole ? image.File?.TextAt(TextRange.FromBounds(slot.Range.End, whole.End)) ?? "" : null,
        Before = slot.Before,
        After = slot.After,
    };

    /// <summary>The range of the slot of <paramref name="finding"/> in its document; false if it has none.</summary>
    public static bool TryGetRange(Diagnostic finding, out TextRange range)
    {
        range = default;
        if (!int.TryParse(Property(finding, DiagnosticProperties.TagStart), NumberStyles.Integer, CultureInfo.InvariantCulture, out int start) ||
            !int.TryParse(Property(finding, DiagnosticProperties.TagLength), NumberStyles.Integer, CultureInfo.InvariantCulture, out int length))
        {
            return false;
        }

        range = new(finding.Location.SourceSpan.Start + start, length);
        return true;
    }

    static string? Property(Diagnostic finding, string name) => finding.Properties.TryGetValue(name, out string? value) ? value : null;
}
