using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Rules;

/// <summary>OCI1004: a text that is used as an image reference is invalid.</summary>
/// <remarks>Bad: <c>nginx:</c>, <c>nginx@sha256:abc</c>, <c>NGINX</c>. Good: <c>nginx:1.27</c>.</remarks>
static class InvalidReference
{
    /// <summary>The rule's id.</summary>
    public const string Id = "OCI1004";

    // A reference cannot contain these; a text with one of them is a template that is filled in before use.
    static readonly char[] templateMarks = ['{', '}', '$', '<', '>', '%', '[', ']', '(', ')'];

    /// <summary>The rule.</summary>
    public static ReferenceRule Rule { get; } = new(
        Id,
        nameof(InvalidReference),
        "An image reference is invalid",
        "'{0}' is not a valid {1}: {2}{3}",
        "The text is used as an image reference, and every container runtime rejects it.")
    {
        Check = Check,
        TakesPrecedenceOver = [MissingDigest.Id, MissingTag.Id, FloatingTag.Id, LockMismatch.Id, NotInLockFile.Id, RegistryNotAllowed.Id],
        Remedy = Remedy.None("The intended image is unknown."),
    };

    static Finding? Check(FoundImage image, ImagePolicy policy) =>
        image.Reading is { Fault: { } fault } reading && !IsUnset(reading.Written)
            ? new(Rule, [reading.Faulty.Text.Length > 0 ? reading.Faulty.Text : reading.Display, reading.Faulty.Kind, fault.Clause])
            : null;

    /// <summary>True if the text is a template, which is filled in before use.</summary>
    internal static bool IsTemplate(ImageReading reading) => reading.Fault is not null && HasTemplateMark(reading.Written);

    // An empty text means that no image is set.
    static bool IsUnset(ImageText written) => string.IsNullOrWhiteSpace(written.Text) || HasTemplateMark(written);

    static bool HasTemplateMark(ImageText written) =>
        written.Text.IndexOfAny(templateMarks) >= 0 || HasMarkedWord(written.Text) || IsPlaceholderName(written.Text);

    // __IMAGE__ and @IMAGE@: a reference may contain these characters, but not around a word.
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
            bool isBetweenAtSigns = word.Length > 0 && start > 0 && text[start - 1] == '@' && end < text.Length && text[end] == '@';
            if (isBetweenAtSigns || word.LastIndexOf("__", StringComparison.Ordinal) > word.IndexOf("__", StringComparison.Ordinal) + 2)
            {
                return true;
            }

            start = end;
        }

        return false;
    }

    // The whole text is a placeholder, such as IMAGE_NAME.
    static bool IsPlaceholderName(string text)
    {
        string[] words = text.Split('_', '-');
        return words.Length > 1 && Array.TrueForAll(words, word => word.Length > 0 && word.All(c => c is >= 'A' and <= 'Z'));
    }

    static bool IsWordPart(char c) => c == '_' || char.IsLetterOrDigit(c);
}
