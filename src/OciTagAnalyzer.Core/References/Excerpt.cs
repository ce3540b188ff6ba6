using System.Globalization;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.References;

/// <summary>Parts of a text as a message shows them.</summary>
static class Excerpt
{
    const int MaxLength = 80;

    /// <summary>The range in single quotes, shortened to what a message can hold.</summary>
    public static string Of(string text, TextRange range) =>
        range.Length <= MaxLength
            ? "'" + text.Substring(range.Start, range.Length) + "'"
            : "'" + text.Substring(range.Start, MaxLength) + "…'";

    /// <summary>The code point at <paramref name="index"/>; a lone surrogate counts as one.</summary>
    public static TextRange CodePoint(string text, int index) =>
        new(index, char.IsSurrogatePair(text, index) ? 2 : 1);

    /// <summary>What to call the code point: <c>a space</c>, <c>the character '$'</c>, <c>the character U+0000</c>.</summary>
    public static string Name(string text, TextRange codePoint)
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

    static bool IsVisible(char c) =>
        char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
