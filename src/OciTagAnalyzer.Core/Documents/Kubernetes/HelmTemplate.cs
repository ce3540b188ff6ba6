using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Kubernetes;

/// <summary>Replaces the actions of a chart's template, <c>{{ … }}</c>, which are not YAML.</summary>
static class HelmTemplate
{
    const string Open = "{{";
    const string Close = "}}";

    /// <summary>
    /// Returns a text of the same length that can be read as YAML: comments, and actions that are alone on their lines, become blanks; other actions
    /// become runs of holes. An action after a key, such as <c>toYaml</c> with <c>nindent</c>, prints a part of the collection that follows, and is blank.
    /// </summary>
    public static string Mask(string text)
    {
        int at = text.IndexOf(Open, StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        char[] masked = text.ToCharArray();
        int end = 0;
        bool isBlankSoFar = true;
        while (at >= 0)
        {
            isBlankSoFar = BeginsLine(text, end, at, isBlankSoFar);
            bool isComment = IsComment(text, at);
            end = ActionEnd(text, at, isComment);
            bool isLast = EndsLine(text, end);
            bool isBlank = (isBlankSoFar &= isLast) || isComment || (isLast && IsBeforeBlock(text, at, end));
            for (int i = at; i < end; i++)
            {
                masked[i] = !isBlank ? ImageText.Hole : masked[i] is '\r' or '\n' ? masked[i] : ' ';
            }

            at = text.IndexOf(Open, end, StringComparison.Ordinal);
        }

        return new string(masked);
    }

    /// <summary>Joins each run of holes to one, with the action in <paramref name="template"/> as its name; null if there is none.</summary>
    public static ComposedText? FillIn(MappedText value, TextRange source, string template)
    {
        if (value.Text.IndexOf(ImageText.Hole) < 0)
        {
            return null;
        }

        var composed = new ComposedText(source);
        for (int i = 0; i < value.Text.Length; i++)
        {
            int end = i;
            while (end < value.Text.Length && value.Text[end] == ImageText.Hole)
            {
                end++;
            }

            if (end > i)
            {
                TextRange action = value.Map.ToDocument(TextRange.FromBounds(i, end));
                composed.AppendHole(template.Substring(action.Start, action.Length), action);
                i = end - 1;
            }
            else
            {
                composed.Append(value.Text[i], value.Map.ToDocument(new TextRange(i, 1)));
            }
        }

        return composed;
    }

    /// <summary>The end of an action; a comment may contain other actions.</summary>
    static int ActionEnd(string text, int action, bool isComment)
    {
        int inner = isComment ? text.IndexOf("*/", action, StringComparison.Ordinal) : action;
        int close = inner < 0 ? -1 : text.IndexOf(Close, inner, StringComparison.Ordinal);
        return close < 0 ? text.Length : close + Close.Length;
    }

    /// <summary>True if the action follows a key or dash and the next line belongs to its value.</summary>
    static bool IsBeforeBlock(string text, int action, int end)
    {
        int before = action;
        while (before > 0 && text[before - 1] is ' ' or '\t')
        {
            before--;
        }

        if (before == 0 || text[before - 1] is not (':' or '-'))
        {
            return false;
        }

        int line = text.LastIndexOf('\n', before - 1) + 1;
        int column = line;
        bool isDash = text[before - 1] == '-';
        while (column < before - 1 && (text[column] == ' ' || (text[column] == '-' && !isDash)))
        {
            column++;
        }

        // A sequence may have the indentation of its key.
        int next = NextContent(text, end);
        int indent = next - text.LastIndexOf('\n', Math.Max(0, next)) - 1;
        return next >= 0 && (indent > column - line || (indent == column - line && !isDash && text[next] == '-'));
    }

    /// <summary>The position of the next text that is not alone an action or comment; -1 if there is none.</summary>
    static int NextContent(string text, int end)
    {
        int lineEnd = text.IndexOf('\n', end);
        while (lineEnd >= 0)
        {
            int line = lineEnd + 1;
            int content = line;
            while (content < text.Length && text[content] is ' ' or '\t')
            {
                content++;
            }

            bool isOther = content == text.Length || text[content] is '\r' or '\n' or '#' || string.CompareOrdinal(text, content, Open, 0, Open.Length) == 0;
            if (!isOther)
            {
                return content;
            }

            lineEnd = content == text.Length ? -1 : text.IndexOf('\n', content);
        }

        return -1;
    }

    static bool IsComment(string text, int action) =>
        text.AsSpan(action + Open.Length).TrimStart("- ".AsSpan()).StartsWith("/*".AsSpan());

    /// <summary>True if only blanks, or text that became blank, precede an action on its line.</summary>
    /// <param name="text">The template.</param>
    /// <param name="from">The end of the preceding action.</param>
    /// <param name="start">The start of the action.</param>
    /// <param name="isBlankSoFar">True if the line is blank up to <paramref name="from"/>.</param>
    static bool BeginsLine(string text, int from, int start, bool isBlankSoFar)
    {
        while (start > from && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        return start == from ? isBlankSoFar : text[start - 1] is '\n' or '\r' or '\uFEFF';
    }

    /// <summary>True if only blanks follow an action on its line, or the next action.</summary>
    static bool EndsLine(string text, int end)
    {
        while (end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        return end == text.Length || text[end] is '\n' or '\r' || string.CompareOrdinal(text, end, Open, 0, Open.Length) == 0;
    }
}
