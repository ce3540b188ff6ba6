using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Tests.Rules;

namespace OciTagAnalyzer.Core.Tests.Documents.Together;

/// <summary>
/// Files that are read together, in one text: each begins with a line <c>== path</c>, and ⟦ and ⟧ mark the expected images. After a mark, ⟨ and ⟩
/// contain the evaluated image, if it differs from the marked text; an ! before it means that it is not editable.
/// </summary>
sealed class MarkedFiles
{
    readonly List<(string Path, string Marked)> files = [];

    MarkedFiles()
    {
    }

    public static MarkedFiles Parse(string marked)
    {
        var parsed = new MarkedFiles();
        foreach (string file in ("\n" + marked.Replace("\r\n", "\n")).Split("\n== ").Skip(1))
        {
            int end = file.IndexOf('\n');
            parsed.files.Add(("/" + (end < 0 ? file : file[..end]).Trim(), end < 0 ? "" : file[(end + 1)..]));
        }

        return parsed;
    }

    /// <summary>Returns the same files with other line breaks.</summary>
    public MarkedFiles WithLineBreaks(string lineBreak)
    {
        var changed = new MarkedFiles();
        changed.files.AddRange(files.Select(file => (file.Path, file.Marked.Replace("\n", lineBreak))));
        return changed;
    }

    /// <summary>Compares the images of each file with its marks.</summary>
    public void Check()
    {
        string expected = string.Join("\n", files.Select(file => $"== {file.Path}\n{file.Marked}"));
        string actual = string.Join("\n", Scan().Select(file => $"== {file.Path}\n{Mark(file.Text, file.Result)}"));
        Assert.Equal(expected, actual);
    }

    /// <summary>Compares the images with a finding of each file with its marks, which have no notes.</summary>
    public void CheckFindings()
    {
        string expected = string.Join("\n", files.Select(file => $"== {file.Path}\n{file.Marked}"));
        string actual = string.Join("\n", Scan().Select(file => $"== {file.Path}\n{MarkFindings(file.Text, file.Result)}"));
        Assert.Equal(expected, actual);
    }

    /// <summary>Reads all files.</summary>
    public IReadOnlyList<(string Path, string Text, ScanResult Result)> Scan()
    {
        var documents = files.Select(file => (file.Path, Kind: DocumentKind.Of(file.Path), Text: WithoutMarks(file.Marked))).ToList();
        var set = new DocumentSet(documents.Select(file => new DocumentSource(file.Path, file.Kind, () => file.Text)));
        return [.. documents.Select(file => (file.Path, file.Text, set.Scan(file.Path, file.Kind, file.Text)))];
    }

    static string WithoutMarks(string marked)
    {
        var text = new System.Text.StringBuilder();
        bool isNote = false;
        foreach (char c in marked)
        {
            isNote = c == '⟨' || (isNote && c != '⟩');
            if (!isNote && c is not ('⟦' or '⟧' or '⟩'))
            {
                _ = text.Append(c);
            }
        }

        return text.ToString();
    }

    static string Mark(string text, ScanResult result)
    {
        var marked = new System.Text.StringBuilder(text);
        foreach (FoundImage image in result.Images.Reverse())
        {
            string read = string.Join(" ", image.Alternatives.Prepend(image.Written).Select(written => written.Display));
            bool isAsWritten = image.IsEditable && read == text.Substring(image.Span.Start, image.Span.Length);
            string note = isAsWritten ? "" : $"⟨{(image.IsEditable ? "" : "!")}{read}⟩";
            _ = marked.Insert(image.Span.End, "⟧" + note).Insert(image.Span.Start, "⟦");
        }

        return marked.ToString();
    }

    static string MarkFindings(string text, ScanResult result)
    {
        var marked = new System.Text.StringBuilder(text);
        foreach (FoundImage image in result.Images.Reverse()
            .Where(image => SingleFinding.Of(ImageReading.Of(image.Written), ImagePolicy.Default, image.LostByReader) is not null))
        {
            _ = marked.Insert(image.Span.End, "⟧").Insert(image.Span.Start, "⟦");
        }

        return marked.ToString();
    }
}
