using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Text;
using System.Text.RegularExpressions;

namespace OciTagAnalyzer.Core.Rules;

/// <summary>OCI1004: a text in a place that certainly takes an image reference is none.</summary>
/// <remarks>Bad: <c>nginx:</c>, <c>nginx@sha256:abc</c>, <c>NGINX</c>. Good: <c>nginx:1.27</c>.</remarks>
static class InvalidReference
{
    /// <summary>The rule's id.</summary>
    public const string Id = "OCI1004";

    // None of them can stand in a reference; a text that has one is filled in by somebody before it is used.
    static readonly char[] templateMarks = ['{', '}', '$', '<', '>', '%', '[', ']', '(', ')'];

    /// <summary>The rule.</summary>
    public static ReferenceRule Rule { get; } = new(
        Id,
        nameof(InvalidReference),
        "A text that is used as an image reference is not one",
        "'{0}' is not a valid {1}: {2}{3}",
        "What stands here is used as an image reference, and every container runtime will refuse it.")
    {
        Judge = Judge,
        TakesPrecedenceOver = [MissingDigest.Id, MissingTag.Id, FloatingTag.Id, LockMismatch.Id, NotInLockFile.Id],
        Remedy = Remedy.None("The text does not say which image was meant."),
    };

    static Finding? Judge(FoundImage image, ImagePolicy policy) =>
        image.Reading is { Fault: { } fault } reading && !IsLeftOpen(reading.Written)
            ? new(Rule, reading.ReportedAt, [reading.Faulty.Text.Length > 0 ? reading.Faulty.Text : reading.Display, reading.Faulty.Kind, fault.Clause])
            : null;

    /// <summary>True where somebody fills the text in before it is used.</summary>
    internal static bool IsTemplate(ImageReading reading) => reading.Fault is not null && HasTemplateMark(reading.Written);

    // An empty text asks for no image at all: it is how "not set" is written.
    static bool IsLeftOpen(ImageText written) => string.IsNullOrWhiteSpace(written.Text) || HasTemplateMark(written);

    static bool HasTemplateMark(ImageText written) => written.Text.IndexOfAny(templateMarks) >= 0 || HasMarkedWord(written.Text) || IsShouted(written.Text);

    // __IMAGE__ and @IMAGE@: marks that can stand in a reference do not stand around a word of one.
    static bool HasMarkedWord(string text)
    {
        for (int start = 0; start < text.Length; start++)
        {
            int end = start;
            while (end < text.Length && IsWordPart(text[end]))
            {
                end++;
            }

            string word = text.Substring(start, end - start);
            bool isBetweenSigns = word.Length > 0 && start > 0 && text[start - 1] == '@' && end < text.Length && text[end] == '@';
            if (isBetweenSigns || word.LastIndexOf("__", StringComparison.Ordinal) > word.IndexOf("__", StringComparison.Ordinal) + 2)
            {
                return true;
            }

            start = end;
        }

        return false;
    }

    // A whole text that only asks to be replaced, such as IMAGE_NAME.
    static bool IsShouted(string text)
    {
        string[] words = text.Split('_', '-');
        return words.Length > 1 && Array.TrueForAll(words, word => word.Length > 0 && word.All(c => c is >= 'A' and <= 'Z'));
    }

    static bool IsWordPart(char c) => c == '_' || char.IsLetterOrDigit(c);
}
