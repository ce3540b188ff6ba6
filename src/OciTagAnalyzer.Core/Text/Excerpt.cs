using System.Globalization;

namespace OciTagAnalyzer.Core.Text;

/// <summary>Shortens texts of a document for messages.</summary>
public static class Excerpt
{
    // Longer than any usual registry, repository, tag and digest together.
    const int MaxTextLength = 240;
    const int MaxPartLength = 80;

    /// <summary>The text; for a long text, its beginning and its end, which contains the tag.</summary>
    public static string Of(string text)
    {
        const int Half = (MaxTextLength - 1) / 2;
        return text.Length <= MaxTextLength
            ? text
            : text.Substring(0, WholeStart(text, Half)) + "…" + text.Substring(WholeStart(text, text.Length - Half));
    }

    /// <summary>The range in single quotes; for a long range, its beginning.</summary>
    internal static string Of(string text, TextRange range) =>
        range.Length <= MaxPartLength
            ? "'" + text.Substring(range.Start, range.Length) + "'"
            : "'" + text.Substring(range.Start, WholeStart(text, range.Start + MaxPartLength) - range.Start) + "…'";

    /// <summary>The range of the code point at <paramref name="index"/>; a lone surrogate counts as one.</summary>
    internal static TextRange CodePoint(string text, int index) =>
        new(index, char.IsSurrogatePair(text, index) ? 2 : 1);

    /// <summary>Describes the code point: <c>a space</c>, <c>the character '$'</c>, <c>the character U+0000</c>.</summary>
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

    // Does not split a surrogate pair.
    static int WholeStart(string text, int at) => char.IsSurrogatePair(text, at - 1) ? at + 1 : at;

    static bool IsVisible(char c) =>
        char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
