namespace OciTagAnalyzer.Tool.Terminal;

/// <summary>
/// Replaces control characters and bidirectional formatting characters: file names, messages of servers and values of documents
/// are untrusted, and must not control the terminal.
/// </summary>
static class Printable
{
    const char Replacement = '\uFFFD';

    /// <summary>The text as one line of the same length.</summary>
    public static string Line(string text) => Replace(text, (_, _) => false);

    /// <summary>The text with its line breaks and tabs, in the same length.</summary>
    public static string Lines(string text) => Replace(text, IsLayout);

    static string Replace(string text, Func<string, int, bool> isKept) => string.Create(text.Length, (text, isKept), static (shown, source) =>
    {
        for (int at = 0; at < shown.Length; at++)
        {
            char c = source.text[at];
            shown[at] = IsControl(c) && !source.isKept(source.text, at) ? Replacement : c;
        }
    });

    static bool IsLayout(string text, int at) => text[at] is '\n' or '\t' || (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n');

    // Includes the characters that change the writing direction.
    static bool IsControl(char c) => char.IsControl(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
}
