using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>A comment that says what the string behind it holds: <c>// lang=oci-image</c>.</summary>
static class AnnotationComment
{
    /// <summary>The word behind <c>lang=</c> or <c>language=</c>; null if <paramref name="trivia"/> says nothing of the kind.</summary>
    public static string? WordOf(SyntaxTrivia trivia)
    {
        if (!trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && !trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
        {
            return null;
        }

        // Behind the slashes, or the slash and the star, that every comment begins with.
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
