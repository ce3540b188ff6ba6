namespace OciTagAnalyzer.Tool.Tests.Cases;

/// <summary>
/// A small repository with its expected findings and fixes. Text files contain the cases: <c>=== title</c> starts a case, <c>&gt;&gt;&gt; path</c>
/// a file, and <c>&lt;&lt;&lt; path</c> the file after <c>ocitag fix</c>; <c>crlf</c> after the path writes the file with CRLF.
/// In a file <c>EXPECT OCI1001</c> marks one finding of that rule on its line, <c>EXPECT-NEXT</c> on the next line; lines without a
/// marker must have none.
/// </summary>
/// <param name="Title">The title.</param>
/// <param name="Files">The files, by path.</param>
/// <param name="Fixed">The files that <c>ocitag fix</c> changes, by path; all others must not change.</param>
public sealed record Case(string Title, IReadOnlyDictionary<string, string> Files, IReadOnlyDictionary<string, string> Fixed)
{
    /// <summary>The cases of one text file.</summary>
    public static IEnumerable<Case> In(string text) => text
        .ReplaceLineEndings("\n")
        .Split("\n=== ")
        .Skip(1)
        .Select(Parse);

    /// <inheritdoc/>
    public override string ToString() => Title;

    static Case Parse(string text)
    {
        string[] parts = text.Split('\n', 2);
        return new(parts[0].Trim(), FilesAfter(">>> ", parts[1]), FilesAfter("<<< ", parts[1]));
    }

    static Dictionary<string, string> FilesAfter(string header, string text)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        string? path = null;
        string lineEnd = "\n";
        foreach (string line in text.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith(">>> ", StringComparison.Ordinal) || line.StartsWith("<<< ", StringComparison.Ordinal))
            {
                string[] words = line.Split(' ');
                path = line.StartsWith(header, StringComparison.Ordinal) ? words[1] : null;
                lineEnd = words.Contains("crlf") ? "\r\n" : "\n";
                if (path is not null)
                {
                    files.Add(path, "");
                }
            }
            else if (path is not null)
            {
                files[path] += line + lineEnd;
            }
        }

        return files;
    }
}
