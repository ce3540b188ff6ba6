namespace OciTagAnalyzer.Tool.Terminal;

/// <summary>
/// Text without what a terminal takes for a command or for another order of its letters: names of files, words of servers and
/// values of documents are chosen by others.
/// </summary>
static class Printable
{
    const char Replacement = '\uFFFD';

    /// <summary>The text in one line, as long as before.</summary>
    public static string Line(string text) => Replace(text, (_, _) => false);

    /// <summary>The text with its lines and tabs, as long as before.</summary>
    public static string Lines(string text) => Replace(text, IsLayout);

    static string Replace(string text, Func<string, int, bool> isKept) => string.Create(text.Length, (text, isKept), static (shown, source) =>
    {
        for (int at = 0; at < shown.Length; at++)
        {
            char c = source.text[at];
            shown[at] = IsCommand(c) && !source.isKept(source.text, at) ? Replacement : c;
        }
    });

    static bool IsLayout(string text, int at) => text[at] is '\n' or '\t' || (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n');

    // The marks that turn the direction of writing around, beside the control characters.
    static bool IsCommand(char c) => char.IsControl(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
}
