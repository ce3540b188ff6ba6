using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <content>Skips unsupported entries.</content>
sealed partial class YamlScanner
{
    const string NoScalarKey = "A key that is empty or a collection is not read";

    /// <summary>True at the question mark of an explicit key.</summary>
    bool IsMarkedKey => text[position] == '?' && IsBlankOrEnd(position + 1);

    /// <summary>True at brackets or braces that are a key: they are closed on the same line and followed by a colon.</summary>
    bool IsCollectionKey => text[position] is '[' or '{' && EndOfFlow(position, LineEnd(position), isEntry: false) is var end and >= 0 && IsColonAt(end);

    /// <summary>True at the question mark of an explicit key in a flow mapping that is missing, or a collection.</summary>
    bool IsUnreadMarkedKey()
    {
        (int start, int line) = (position, lineStart);
        position++;
        SkipTrivia();
        bool isUnread = position == text.Length || text[position] is ',' or '}' or ':' or '[' or '{' or '?' || IsUnreadFlowKey(mayBeCollection: false);
        (position, lineStart) = (start, line);
        return isUnread;
    }

    /// <summary>True at an unsupported key in a flow collection, regardless of its properties: explicit, missing, or a collection.</summary>
    /// <param name="mayBeCollection">True if a collection may also be an item.</param>
    bool IsUnreadFlowKey(bool mayBeCollection)
    {
        int at = position;
        while (at < text.Length && text[at] is '&' or '!')
        {
            while (!IsBlankOrEnd(at) && !IsFlowIndicator(text[at]))
            {
                at++;
            }

            while (at < text.Length && IsBlankOrEnd(at))
            {
                at++;
            }
        }

        return at < text.Length && text[at] switch
        {
            '?' or ':' => IsBlankOrEnd(at + 1) || IsFlowIndicator(text[at + 1]),
            '[' or '{' => !mayBeCollection,
            ',' or '}' => at > position && !mayBeCollection,
            _ => false,
        };
    }

    /// <summary>True at an unsupported key, regardless of its properties.</summary>
    bool IsUnreadKey()
    {
        int start = position;
        _ = SkipKeyProperties();
        bool isUnread = position < text.Length && (IsMarkedKey || IsCollectionKey);
        position = start;
        return isUnread;
    }

    /// <summary>Moves past the anchor and tag of a key; returns the name of the anchor, empty if there is none.</summary>
    TextRange SkipKeyProperties()
    {
        TextRange anchor = default;
        while (position < text.Length && text[position] is '&' or '!')
        {
            if (text[position] == '&')
            {
                anchor = ReadName();
            }
            else
            {
                SkipWord();
            }

            SkipBlanks();
        }

        return anchor;
    }

    bool IsColonAt(int at)
    {
        while (at < text.Length && IsBlank(at))
        {
            at++;
        }

        return at < text.Length && text[at] == ':' && IsBlankOrEnd(at + 1);
    }

    /// <summary>Skips an entry of a block mapping with all its lines.</summary>
    Step SkipEntry()
    {
        SetKey(default);
        return SkipBlock(position, NoScalarKey);
    }

    // What a template prints here is unknown. The collection around it remains certain.
    Step FailOrSkip(int at, string message) => isTemplate && SkipBlock(Math.Min(at, position), message) == Step.Event ? Step.Continue : Fail(at, message);

    /// <summary>Skips the text from the position on, with all lines that are indented deeper than the innermost collection or continue its entry.</summary>
    Step SkipBlock(int start, string message)
    {
        int end = LineEnd(position);
        int next = end;
        while (next < text.Length)
        {
            int line = next + 1;
            int content = line;
            while (content < text.Length && text[content] is ' ' or '\t')
            {
                content++;
            }

            next = LineEnd(content);
            bool isBlank = content == next || text[content] == '#';
            if (!isBlank && EndsEntry(line, content))
            {
                break;
            }

            end = isBlank ? end : next;
        }

        isAwaiting = false;
        position = end;
        return Skip(TextRange.FromBounds(start, end), message);
    }

    // A line indented with tabs cannot be another entry.
    bool EndsEntry(int line, int content) =>
        text.AsSpan(line, content - line).IndexOf('\t') < 0
        && (content - line < indent
            || (content - line == indent && (isInSequence || !(text[content] is ':' or '-' && IsBlankOrEnd(content + 1))))
            || (content == line && IsDocumentMarker(content)));

    /// <summary>Skips an entry up to the comma or bracket that ends it.</summary>
    Step SkipFlowEntry(int start)
    {
        int end = EndOfFlow(position, text.Length, isEntry: true);
        if (end < 0)
        {
            return Fail(start, $"A '{Closing}' is missing");
        }

        // The position of the line is needed for the next one.
        position = end;
        lineStart = text.LastIndexOfAny(['\n', '\r'], end - 1, end) + 1;
        flow = FlowState.CommaOrEnd;
        if (frames[depth - 1].IsMapping)
        {
            SetKey(default);
        }

        return Skip(new TextRange(start, text.AsSpan(start, end - start).TrimEnd().Length), NoScalarKey);
    }

    /// <summary>
    /// The position after brackets or braces or, for an entry, the position of the comma or bracket that ends it. -1 if there is none before
    /// <paramref name="limit"/>.
    /// </summary>
    int EndOfFlow(int at, int limit, bool isEntry)
    {
        int open = 0;
        while (at >= 0 && at < limit)
        {
            char c = text[at];
            if (isEntry && open == 0 && c is ',' or ']' or '}')
            {
                return at;
            }

            if (c is '"' or '\'' && MayBeginQuotes(at))
            {
                at = EndOfQuotes(at, limit);
                continue;
            }

            if (c == '#' && at > 0 && IsBlankOrEnd(at - 1))
            {
                at = LineEnd(at);
                continue;
            }

            open += c is '[' or '{' ? 1 : c is ']' or '}' ? -1 : 0;
            at++;
            if (!isEntry && open == 0)
            {
                return at;
            }
        }

        return -1;
    }

    // Within plain text, quotes are ordinary characters.
    bool MayBeginQuotes(int at) => at == 0 || IsBlankOrEnd(at - 1) || text[at - 1] is ':' or '?' || IsFlowIndicator(text[at - 1]);

    int EndOfQuotes(int at, int limit)
    {
        char quote = text[at++];
        while (at < limit && (text[at] != quote || (quote == '\'' && at + 1 < limit && text[at + 1] == quote)))
        {
            at += text[at] == (quote == '"' ? '\\' : quote) ? 2 : 1;
        }

        return at < limit ? at + 1 : -1;
    }

    /// <summary>After a fault, ends the open collections and moves to the next document; ends if there is none.</summary>
    Step Recover()
    {
        nextDocument = nextDocument > position ? nextDocument : NextDocument(Math.Max(position, Fault!.Range.Start));
        if (nextDocument < 0)
        {
            return Step.End;
        }

        if (depth > 0)
        {
            return Pop();
        }

        // The rest of the document is not read.
        int length = text.AsSpan(0, nextDocument).TrimEnd().Length - Fault!.Range.Start;
        unread.Add(length > Fault.Range.Length ? new DocumentFault(new TextRange(Fault.Range.Start, length), Fault.Message) : Fault);
        Fault = null;
        position = nextDocument;
        BeginLine();
        isAwaiting = false;
        isAtEntry = false;
        DropProperties();
        return Step.Continue;
    }

    /// <summary>The next line that begins with three dashes, which may begin at the position; -1 if there is none.</summary>
    int NextDocument(int from)
    {
        if (from == lineStart && from < text.Length && text[from] == '-' && IsDocumentMarker(from))
        {
            return from;
        }

        for (int at = LineEnd(from); at < text.Length; at = LineEnd(at + 1))
        {
            if (at + 1 < text.Length && text[at + 1] == '-' && IsDocumentMarker(at + 1))
            {
                return at + 1;
            }
        }

        return -1;
    }

    Step Skip(TextRange range, string message)
    {
        unread.Add(new DocumentFault(range, message));
        Kind = YamlEventKind.Unread;
        DropProperties();
        return Step.Event;
    }
}
