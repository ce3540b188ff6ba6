using System.Text.RegularExpressions;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Rules;

/// <summary>OCI1004: a text in a place that certainly takes an image reference is none.</summary>
/// <remarks>Bad: <c>nginx:</c>, <c>nginx@sha256:abc</c>, <c>NGINX</c>. Good: <c>nginx:1.27</c>.</remarks>
static class InvalidReference
{
    // None of them can stand in a reference; a text that has one is filled in by somebody before it is used.
    static readonly char[] templateMarks = ['{', '}', '$', '<', '>', '%', '[', ']', '(', ')'];

    // Marks that can, around a word; and a whole text that only asks to be replaced, such as IMAGE_NAME.
    static readonly Regex placeholder = new(@"__\w+?__|@\w+@|^[A-Z]+([_-][A-Z]+)+$", RegexOptions.CultureInvariant);

    internal static Finding? Judge(ImageReading reading) =>
        reading.Fault is { } fault && !IsLeftOpen(reading.Written)
            ? new(RuleIds.InvalidReference, reading.DecidedAt, [reading.Faulty.Text.Length > 0 ? reading.Faulty.Text : reading.Display, reading.Faulty.Kind, fault.Clause])
            : null;

    /// <summary>True where somebody fills the text in before it is used.</summary>
    internal static bool IsTemplate(ImageReading reading) => reading.Fault is not null && HasTemplateMark(reading.Written);

    // An empty text asks for no image at all: it is how "not set" is written.
    static bool IsLeftOpen(ImageText written) => string.IsNullOrWhiteSpace(written.Text) || HasTemplateMark(written);

    static bool HasTemplateMark(ImageText written) => written.Text.IndexOfAny(templateMarks) >= 0 || placeholder.IsMatch(written.Text);
}
