using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Formats.Dockerfile;

/// <summary>The parser directives at the top of a Dockerfile.</summary>
/// <param name="Escape">The character that escapes others and continues lines (<c># escape=`</c>).</param>
/// <param name="Frontend">The image that builds the Dockerfile (<c># syntax=docker/dockerfile:1</c>); empty if there is none.</param>
readonly record struct DockerfileDirectives(char Escape, TextRange Frontend)
{
    const string Shebang = "#!";

    static readonly string[] names = ["syntax", "escape", "check"];

    /// <summary>Reads the directives in <paramref name="text"/> from <paramref name="position"/> on.</summary>
    public static DockerfileDirectives Read(string text, int position)
    {
        // BuildKit finds the frontend before it parses: also after a "#!" line, which ends the directives for the parser, and only without blanks
        // before the directive, which the parser allows.
        bool isProgram = string.CompareOrdinal(text, position, Shebang, 0, Shebang.Length) == 0;
        return new(
            Read(text, position, mayIndent: true).Escape,
            Read(text, isProgram ? LineEnd(text, position) + 1 : position, mayIndent: false).Frontend);
    }

    static DockerfileDirectives Read(string text, int position, bool mayIndent)
    {
        var directives = new DockerfileDirectives('\\', default);
        for (; position < text.Length; position = LineEnd(text, position) + 1)
        {
            int end = LineEnd(text, position);
            int start = mayIndent ? Trimmed(text, TextRange.FromBounds(position, end)).Start : position;
            if (!TryRead(text, TextRange.FromBounds(start, end), out TextRange key, out TextRange value))
            {
                break;
            }

            directives = directives.With(text, key, value);
        }

        return directives;
    }

    static int LineEnd(string text, int position)
    {
        int length = text.AsSpan(position).IndexOf('\n');
        return length < 0 ? text.Length : position + length;
    }

    DockerfileDirectives With(string text, TextRange key, TextRange value)
    {
        if (Is(text, key, "escape") && value.Length == 1 && text[value.Start] is '`' or '\\')
        {
            return this with { Escape = text[value.Start] };
        }

        // The text after a blank is passed to the frontend.
        int blank = text.AsSpan(value.Start, value.Length).IndexOfAny(' ', '\t');
        return Is(text, key, "syntax") ? this with { Frontend = new(value.Start, blank < 0 ? value.Length : blank) } : this;
    }

    static bool Is(string text, TextRange key, string name) =>
        text.AsSpan(key.Start, key.Length).Equals(name.AsSpan(), StringComparison.OrdinalIgnoreCase);

    static bool TryRead(string text, TextRange line, out TextRange key, out TextRange value)
    {
        key = value = default;
        int equals = text.IndexOf('=', line.Start, line.Length);
        if (equals < 0 || text[line.Start] != '#')
        {
            return false;
        }

        TextRange name = key = Trimmed(text, TextRange.FromBounds(line.Start + 1, equals));
        value = Trimmed(text, TextRange.FromBounds(equals + 1, line.End));

        // Any other comment ends the directives, even if it contains an equals sign.
        return !value.IsEmpty && Array.Exists(names, known => Is(text, name, known));
    }

    static TextRange Trimmed(string text, TextRange range)
    {
        int start = range.Start;
        int end = range.End;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextRange.FromBounds(start, end);
    }
}
