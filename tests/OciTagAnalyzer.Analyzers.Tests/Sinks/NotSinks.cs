namespace OciTagAnalyzer.Analyzers.Tests.Sinks;

/// <summary>
/// The members of libraries that are named like an image or a part of one, but are no sinks, with the reasons. A line of the file is a comment, or a
/// member and a reason; a <c>*</c> in a member stands for any text.
/// </summary>
static class NotSinks
{
    const string FileName = "NotSinks.txt";

    /// <summary>The lines: the member as a pattern, and the reason.</summary>
    public static IReadOnlyList<(string Pattern, string Reason)> Lines { get; } = [.. Read()];

    /// <summary>Returns true if <paramref name="pattern"/> matches <paramref name="member"/>.</summary>
    public static bool Matches(string pattern, string member)
    {
        string[] parts = pattern.Split('*');
        int from = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            bool isEnd = i == parts.Length - 1 && parts.Length > 1;
            int at = isEnd ? member.Length - parts[i].Length : member.IndexOf(parts[i], from, StringComparison.Ordinal);
            if (at < from || (i == 0 && at != 0) || (isEnd && !member.EndsWith(parts[i], StringComparison.Ordinal)))
            {
                return false;
            }

            from = at + parts[i].Length;
        }

        return parts.Length > 1 || from == member.Length;
    }

    static IEnumerable<(string Pattern, string Reason)> Read()
    {
        using var reader = new StreamReader(typeof(NotSinks).Assembly.GetManifestResourceStream(FileName)!);
        return
        [
            .. from line in reader.ReadToEnd().Split('\n')
               let words = line.Trim().Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
               where words.Length > 0 && words[0][0] != '#'
               select (words[0], words.ElementAtOrDefault(1) ?? ""),
        ];
    }
}
