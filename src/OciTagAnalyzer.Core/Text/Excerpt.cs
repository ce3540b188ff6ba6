using System.Globalization;

namespace OciTagAnalyzer.Core.Text;

/// <summary>Texts of a document as a message shows them: however long they are, the message stays readable.</summary>
public static class Excerpt
{
    // Longer than a registry, a repository, a tag and a digest that people write.
    const int LongestText = 240;
    const int LongestPart = 80;

    /// <summary>The text itself; of a long one its beginning and its end, where a reference has its tag.</summary>
    public static string Of(string text)
    {
        const int Half = (LongestText - 1) / 2;
        return text.Length <= LongestText
            ? text
            : text.Substring(0, WholeStart(text, Half)) + "…" + text.Substring(WholeStart(text, text.Length - Half));
    }

    /// <summary>The range in single quotes; of a long one its beginning.</summary>
    internal static string Of(string text, TextRange range) =>
        range.Length <= LongestPart
            ? "'" + text.Substring(range.Start, range.Length) + "'"
            : "'" + text.Substring(range.Start, WholeStart(text, range.Start + LongestPart) - range.Start) + "…'";

    /// <summary>The code point at <paramref name="index"/>; a lone surrogate counts as one.</summary>
    internal static TextRange CodePoint(string text, int index) =>
        new(index, char.IsSurrogatePair(text, index) ? 2 : 1);

    /// <summary>What to call the code point: <c>a space</c>, <c>the character '$'</c>, <c>the character U+0000</c>.</summary>
    internal static string Name(string text, TextRange codePoint)
    {
        char c = text[codePoint.Start];
        return c switch
        {
            ' ' => "a space",
            '\t' => "a tab",
            '\r' or '\n' => "a line break",
            _ when codePoint.Length == 1 && !IsVisible(c) => "the character U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
            _ => "the character '" + text.Substring(codePoint.Start, codePoint.Length) + "'",
        };
    }

    // A surrogate pair is not cut in two.
    static int WholeStart(string text, int at) => char.IsSurrogatePair(text, at - 1) ? at + 1 : at;

    static bool IsVisible(char c) =>
        char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
