namespace OciTagAnalyzer.Core.Documents.Dockerfile;

/// <summary>The parser directives (<c># escape=`</c>) that may stand before all else in a Dockerfile.</summary>
/// <param name="Escape">The character that escapes others and continues lines.</param>
public readonly record struct DockerfileDirectives(char Escape)
{
    /// <summary>Reads the directives at the top of <paramref name="text"/>, from <paramref name="position"/> on.</summary>
    public static DockerfileDirectives Read(string text, int position)
    {
        char escape = '\\';
        while (position < text.Length)
        {
            int length = text.AsSpan(position).IndexOf('\n');
            int end = length < 0 ? text.Length : position + length;
            if (!TryRead(text.AsSpan(position, end - position).Trim(), out ReadOnlySpan<char> key, out ReadOnlySpan<char> value))
            {
                break;
            }

            if (key.Equals("escape".AsSpan(), StringComparison.OrdinalIgnoreCase) && value.Length == 1 && value[0] is '`' or '\\')
            {
                escape = value[0];
            }

            position = end + 1;
        }

        return new DockerfileDirectives(escape);
    }

    static bool TryRead(ReadOnlySpan<char> line, out ReadOnlySpan<char> key, out ReadOnlySpan<char> value)
    {
        key = value = default;
        int equals = line.IndexOf('=');
        if (equals < 0 || line[0] != '#')
        {
            return false;
        }

        key = line.Slice(1, equals - 1).Trim();
        value = line.Slice(equals + 1).Trim();
        foreach (char c in key)
        {
            // Any other comment ends the directives, even one with an equals sign in it.
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return !key.IsEmpty && !value.IsEmpty;
    }
}
