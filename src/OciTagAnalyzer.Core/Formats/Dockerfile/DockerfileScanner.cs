using System.Text;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Formats.Dockerfile;

/// <summary>
/// Reads a Dockerfile one instruction at a time, as BuildKit's parser does: parser directives, comments, continued lines and here-documents.
/// Allocates strings only on request.
/// </summary>
sealed class DockerfileScanner
{
    const string FromKey = "from=";

    // The most frequent first.
    static readonly string[] instructions =
    [
        "RUN", "COPY", "FROM", "ENV", "ARG", "WORKDIR", "ENTRYPOINT", "CMD", "EXPOSE", "USER", "LABEL", "ADD", "VOLUME", "SHELL", "HEALTHCHECK",
        "ONBUILD", "STOPSIGNAL", "MAINTAINER",
    ];

    readonly string text;
    readonly List<TextRange> pieces = [];
    readonly DockerfileDirectives directives;
    int position;

    /// <summary>Creates a scanner before the first instruction of <paramref name="text"/>.</summary>
    public DockerfileScanner(string text)
    {
        this.text = text;
        position = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        directives = DockerfileDirectives.Read(text, position);
    }

    /// <summary>The character that escapes others and continues lines: a backslash or, by directive, a backtick.</summary>
    public char Escape => directives.Escape;

    /// <summary>The range of the image that builds the Dockerfile; empty if there is none.</summary>
    public TextRange Frontend => directives.Frontend;

    /// <summary>False for a template placeholder or an instruction of another frontend.</summary>
    public bool IsInstruction
    {
        get
        {
            foreach (string instruction in instructions)
            {
                if (Is(instruction))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>False if the instruction certainly has no flag, as most instructions.</summary>
    public bool MayHaveFlags
    {
        get
        {
            TextRange rest = TrimStart(TextRange.FromBounds(Keyword.End, pieces[0].End));
            return rest.IsEmpty ? pieces.Count > 1 : text[rest.Start] == '-';
        }
    }

    /// <summary>The first error in the text, or null.</summary>
    public DocumentFault? Fault { get; private set; }

    /// <summary>The range of the keyword; if a continuation splits it, its first part.</summary>
    public TextRange Keyword { get; private set; }

    /// <summary>Reads an instruction; false at the end of the text.</summary>
    public bool Read()
    {
        SkipHeredocs();
        while (position < text.Length)
        {
            if (ReadLogicalLine())
            {
                return true;
            }
        }

        pieces.Clear();
        return false;
    }

    /// <summary>Moves to the line after the first occurrence of <paramref name="end"/> at or after the instruction, if there is one.</summary>
    public void SkipPast(string end)
    {
        int at = text.IndexOf(end, Keyword.Start, StringComparison.Ordinal);
        if (at >= position)
        {
            position = at;
            _ = NextLine();
        }
    }

    /// <summary>True if the keyword is <paramref name="keyword"/>, ignoring case.</summary>
    public bool Is(string keyword)
    {
        if (pieces.Count > 1 && Keyword.End == pieces[0].End)
        {
            string line = Line().Text;
            TextRange first = DockerfileWord.Next(line, 0, Escape);
            return first.Length == keyword.Length && string.Compare(line, first.Start, keyword, 0, first.Length, StringComparison.OrdinalIgnoreCase) == 0;
        }

        return Keyword.Length == keyword.Length
            && string.Compare(text, Keyword.Start, keyword, 0, keyword.Length, StringComparison.OrdinalIgnoreCase) == 0;
    }

    /// <summary>False if the instruction certainly takes files only from <paramref name="stages"/>. Does not allocate.</summary>
    public bool MayCopyFromOther(DockerfileStages stages)
    {
        for (int i = 0; i < pieces.Count; i++)
        {
            if ((i > 0 && IsWordSplitBefore(i)) || MayCopyFromOther(pieces[i], stages))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The instruction as one line: continuations are joined, comments between them omitted.</summary>
    public MappedText Line()
    {
        if (pieces.Count == 1)
        {
            return new MappedText(text.Substring(pieces[0].Start, pieces[0].Length), SpanMap.Verbatim(pieces[0].Start));
        }

        var line = new StringBuilder();
        var offsets = new List<int>();
        foreach (TextRange piece in pieces)
        {
            _ = line.Append(text, piece.Start, piece.Length);
            offsets.AddRange(Enumerable.Range(piece.Start, piece.Length));
        }

        offsets.Add(pieces[pieces.Count - 1].End);
        int[] ends = [.. offsets.Take(line.Length).Select(offset => offset + 1)];
        return new MappedText(line.ToString(), SpanMap.FromPieces([.. offsets], ends));
    }

    bool MayCopyFromOther(TextRange piece, DockerfileStages stages)
    {
        int at = piece.Start;
        while ((at = text.IndexOf(FromKey, at, piece.End - at, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            int start = at + FromKey.Length;
            at = start;
            while (at < piece.End && !char.IsWhiteSpace(text[at]) && text[at] is not (',' or '"' or '\''))
            {
                at++;
            }

            // Quotes need the full parser.
            if ((at < piece.End && text[at] is '"' or '\'') || !stages.Has(text.AsSpan(start, at - start)))
            {
                return true;
            }
        }

        return false;
    }

    bool IsWordSplitBefore(int piece)
    {
        TextRange before = pieces[piece - 1];
        bool endsInBlank = !before.IsEmpty && char.IsWhiteSpace(text[before.End - 1]);
        return !endsInBlank && (pieces[piece].IsEmpty || !char.IsWhiteSpace(text[pieces[piece].Start]));
    }

    /// <summary>False for a comment or a blank line.</summary>
    bool ReadLogicalLine()
    {
        pieces.Clear();
        TextRange line = TrimStart(NextLine());
        if (IsComment(line) || !AddPiece(line, out bool isContinued))
        {
            return false;
        }

        while (isContinued && position < text.Length)
        {
            line = NextLine();
            if (!IsComment(TrimStart(line)))
            {
                // A blank line within a continued instruction does not end it.
                isContinued = !AddPiece(line, out bool continues) || continues;
            }
        }

        TextRange first = pieces[0];
        int end = first.Start;
        while (end < first.End && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        Keyword = TextRange.FromBounds(first.Start, end);
        return true;
    }

    /// <summary>Adds a part of the instruction; false for a blank line.</summary>
    bool AddPiece(TextRange line, out bool isContinued)
    {
        isContinued = false;
        if (TrimStart(line).IsEmpty)
        {
            return false;
        }

        int end = line.End;
        while (end > line.Start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        // A doubled escape character is literal.
        isContinued = end > line.Start && text[end - 1] == Escape && (end - 1 == line.Start || text[end - 2] != Escape);
        pieces.Add(isContinued ? TextRange.FromBounds(line.Start, end - 1) : line);
        return true;
    }

    void SkipHeredocs()
    {
        if (pieces.Count == 0 || !MayContainHeredoc())
        {
            return;
        }

        string line = Line().Text;
        foreach (Heredoc heredoc in Heredoc.In(line))
        {
            if (!SkipHeredoc(heredoc))
            {
                Fault ??= new DocumentFault(Keyword, $"The here-document {Excerpt.Of(heredoc.Name)} is not terminated");
            }
        }
    }

    bool SkipHeredoc(Heredoc heredoc)
    {
        while (position < text.Length)
        {
            TextRange line = NextLine();
            ReadOnlySpan<char> content = text.AsSpan(line.Start, line.Length);
            if ((heredoc.StripsTabs ? content.TrimStart('\t') : content).SequenceEqual(heredoc.Name.AsSpan()))
            {
                return true;
            }
        }

        return false;
    }

    bool MayContainHeredoc()
    {
        foreach (TextRange piece in pieces)
        {
            if (text.AsSpan(piece.Start, piece.Length).IndexOf("<<".AsSpan()) >= 0)
            {
                return Is("RUN") || Is("COPY") || Is("ADD") || (Is("ONBUILD") && TriggerMayContainHeredoc());
            }
        }

        return false;
    }

    bool TriggerMayContainHeredoc()
    {
        string line = Line().Text;
        TextRange trigger = DockerfileWord.Next(line, DockerfileWord.Next(line, 0, Escape).End, Escape);
        return line.Substring(trigger.Start, trigger.Length).ToUpperInvariant() is "RUN" or "COPY" or "ADD";
    }

    TextRange NextLine()
    {
        int start = position;
        int length = text.AsSpan(start).IndexOf('\n');
        int end = length < 0 ? text.Length : start + length;
        position = length < 0 ? end : end + 1;
        while (end > start && text[end - 1] == '\r')
        {
            end--;
        }

        return TextRange.FromBounds(start, end);
    }

    TextRange TrimStart(TextRange line)
    {
        int start = line.Start;
        while (start < line.End && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return TextRange.FromBounds(start, line.End);
    }

    bool IsComment(TextRange trimmed) => !trimmed.IsEmpty && text[trimmed.Start] == '#';
}
