using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>A comment that annotates the string after it: <c>// lang=oci-image</c>.</summary>
static class AnnotationComment
{
    /// <summary>The word after <c>lang=</c> or <c>language=</c>; null if <paramref name="trivia"/> is not such a comment.</summary>
    public static string? WordOf(SyntaxTrivia trivia)
    {
        if (!trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && !trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
        {
            return null;
        }

        // Skips the slashes, or the slash and the asterisk.
        ReadOnlySpan<char> rest = trivia.ToString().AsSpan(2).TrimStart();
        if (!Skip(ref rest, "language") && !Skip(ref rest, "lang"))
        {
            return null;
        }

        rest = rest.TrimStart();
        if (!Skip(ref rest, "="))
        {
            return null;
        }

        rest = rest.TrimStart();
        int length = 0;
        while (length < rest.Length && (char.IsLetterOrDigit(rest[length]) || rest[length] is '-' or '_'))
        {
            length++;
        }

        return length == 0 ? null : rest.Slice(0, length).ToString();
    }

    static bool Skip(ref ReadOnlySpan<char> text, string start)
    {
        bool has = text.StartsWith(start.AsSpan(), StringComparison.OrdinalIgnoreCase);
        text = has ? text.Slice(start.Length) : text;
        return has;
    }
}
