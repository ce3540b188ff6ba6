namespace OciTagAnalyzer.Core.Text;

/// <summary>The lines that git writes around the sides of a merge conflict (git-merge, "How conflicts are presented").</summary>
static class ConflictMarker
{
    /// <summary>Starts the first side.</summary>
    public const string First = "<<<<<<<";

    /// <summary>Starts the text that both sides changed, with <c>merge.conflictStyle=diff3</c>.</summary>
    public const string Base = "|||||||";

    /// <summary>Starts the second side.</summary>
    public const string Second = "=======";

    /// <summary>Ends the second side.</summary>
    public const string End = ">>>>>>>";

    /// <summary>The range of the first marker; null if there is no conflict.</summary>
    public static TextRange? FirstIn(string text)
    {
        int start = 0;
        while (start < text.Length)
        {
            if (IsAt(text, start, First))
            {
                return new TextRange(start, First.Length);
            }

            int end = text.IndexOf('\n', start);
            start = end < 0 ? text.Length : end + 1;
        }

        return null;
    }

    /// <summary>The marker at the start of a line; null if there is none.</summary>
    public static string? At(string text, int start) =>
        IsAt(text, start, First) ? First
        : IsAt(text, start, Base) ? Base
        : IsAt(text, start, Second) ? Second
        : IsAt(text, start, End) ? End
        : null;

    static bool IsAt(string text, int start, string marker)
    {
        int end = start + marker.Length;
        return string.CompareOrdinal(text, start, marker, 0, marker.Length) == 0 && (end == text.Length || text[end] is ' ' or '\r' or '\n');
    }
}
