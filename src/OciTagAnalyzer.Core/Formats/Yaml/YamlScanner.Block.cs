using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <content>Collections delimited by indentation (YAML 1.2.2, chapter 8).</content>
sealed partial class YamlScanner
{
    // go-yaml and kubectl end a document at a directive, even without a line "...".
    bool IsDirective => text[position] == '%' && (depth == 0 || text.AsSpan(position + 1).StartsWith("YAML ".AsSpan()));

    bool IsDash => text[position] == '-' && IsBlankOrEnd(position + 1);

    Step ReadBlock()
    {
        if (isAtEntry)
        {
            isAtEntry = false;
            return ReadEntry();
        }

        SkipTrivia();
        if (position == text.Length)
        {
            return Close();
        }

        if (isLineDone)
        {
            return FailOrSkip(position, "There is text after the end of a value");
        }

        int column = position - lineStart;
        if (column == 0 && IsDocumentMarker(position))
        {
            return depth > 0 ? Close() : ReadMarker();
        }

        if (column == 0 && IsDirective)
        {
            if (depth > 0)
            {
                return Close();
            }

            position = LineEnd(position);
            return Step.Continue;
        }

        if (isEnded)
        {
            return SkipBlock(position, "A document begins without '---' after '...'");
        }

        if (isTabIndented)
        {
            return isAwaiting ? SkipBlock(position, "A tab indents") : FailOrSkip(lineStart, "A tab can't indent");
        }

        return isAwaiting ? ReadAwaited(column) : ReadNext(column);
    }

    /// <summary>Ends the open collections, one event at a time.</summary>
    Step Close()
    {
        if (isAwaiting && depth > 0)
        {
            isAwaiting = false;
            return EmitEmpty();
        }

        if (depth == 0)
        {
            return Step.End;
        }

        return Pop();
    }

    Step ReadMarker()
    {
        bool isStart = text[position] == '-';
        isEnded = !isStart;
        DocumentIndex += isAwaiting ? 0 : 1;
        isAwaiting = true;
        DropProperties();
        position += 3;
        if (IsRestOfLineEmpty())
        {
            return Step.Continue;
        }

        if (!isStart)
        {
            // Kubernetes ignores the rest of the document.
            return SkipBlock(position, "There is text after '...'");
        }

        isAwaiting = false;
        return ReadNode(isOnKeyLine: true);
    }

    Step ReadAwaited(int column)
    {
        bool isItemOfKey = IsDash && column == indent && !isInSequence && depth > 0;
        isAwaiting = false;
        return column > indent || isItemOfKey ? ReadNode(isOnKeyLine: false) : EmitEmpty();
    }

    Step ReadNext(int column)
    {
        if (depth == 0)
        {
            return Fail(position, "The document has a second value");
        }

        if (column > indent)
        {
            return FailOrSkip(position, "The indentation does not match an outer level");
        }

        return IsOutside(column) ? Pop() : ReadEntry();
    }

    /// <summary>True if the innermost collection ends before the text at a column.</summary>
    bool IsOutside(int column) => column < indent || (column == indent && isInSequence && !IsDash);

    /// <summary>Reads a dash, or a key and its colon, and the rest of the line.</summary>
    Step ReadEntry()
    {
        bool isItem = isInSequence;
        if (isItem)
        {
            position++;
            NextItem();
        }
        else if (IsMarkedKey && TryReadMarkedKey(out bool hasValue))
        {
            return hasValue ? ReadMarkedValue() : EndMarkedKey();
        }
        else if (IsUnreadKey())
        {
            return SkipEntry();
        }
        else if (!ReadKey())
        {
            return isTemplate ? SkipFault() : Step.End;
        }

        if (IsRestOfLineEmpty())
        {
            isAwaiting = true;
            return Step.Continue;
        }

        return ReadNode(isOnKeyLine: !isItem);
    }

    Step SkipFault()
    {
        string message = Fault!.Message;
        Fault = null;
        SetKey(default);
        return FailOrSkip(position, message);
    }

    bool ReadKey()
    {
        int start = position;
        int end = YamlSimpleText.EndOfKey(text, start);
        if (end >= 0)
        {
            position = end + 1;
            SetKey(new YamlScalar(TextRange.FromBounds(start, end), YamlScalarStyle.Plain, true));
            return true;
        }

        YamlScalar key;
        if (IsDash || text[position] is '[' or '{' or '|' or '>')
        {
            _ = Fail(position, IsDash ? "A key is expected instead of a sequence item" : "Only scalars can be keys here");
            return false;
        }

        TextRange anchor = SkipKeyProperties();
        if (IsLineEnd(position))
        {
            _ = Fail(start, "A ':' is missing after the key");
            return false;
        }

        if (text[position] is '"' or '\'')
        {
            if (!ReadQuoted(out key))
            {
                return false;
            }

            SkipBlanks();
        }
        else
        {
            key = PlainOnLine(isFlow: false);
        }

        if (IsLineEnd(position) || text[position] != ':' || !IsBlankOrEnd(position + 1) || lineStart > start)
        {
            _ = Fail(TextRange.FromBounds(start, Math.Max(start, Math.Min(LineEnd(start), text.Length))), "A ':' is missing after the key");
            return false;
        }

        position++;
        SetAnchored(anchor, key);
        SetKey(key);
        return true;
    }

    /// <summary>Reads the node at the position.</summary>
    /// <param name="isOnKeyLine">True after a key on the same line, where no block collection may begin.</param>
    Step ReadNode(bool isOnKeyLine)
    {
        int start = position;
        TextRange outerAnchor = pendingAnchor;
        while (text[position] is '&' or '!')
        {
            ReadProperty();
            if (IsRestOfLineEmpty())
            {
                isAwaiting = true;
                return Step.Continue;
            }
        }

        if (!isOnKeyLine && (IsMarkedKey || IsCollectionKey))
        {
            return OpenMapping(start, outerAnchor);
        }

        switch (text[position])
        {
            case '{':
                return OpenFlow(YamlFrameKind.FlowMapping);
            case '[':
                return OpenFlow(YamlFrameKind.FlowSequence);
            case '|' or '>':
                return ReadBlockScalar();
            case '-' when IsBlankOrEnd(position + 1):
                return isOnKeyLine
                    ? Fail(position, "A sequence can't begin on its key's line")
                    : OpenBlock(YamlFrameKind.BlockSequence, position);
        }

        return !isOnKeyLine && IsKeyAhead() ? OpenMapping(start, outerAnchor) : ReadValue();
    }

    /// <summary>A property on the first key's line belongs to the key; one on an earlier line belongs to the mapping.</summary>
    Step OpenMapping(int start, TextRange outerAnchor)
    {
        pendingAnchor = outerAnchor;
        return OpenBlock(YamlFrameKind.BlockMapping, start);
    }

    Step OpenBlock(YamlFrameKind kind, int start)
    {
        position = start;
        isAtEntry = true;
        return Open(kind, start - lineStart);
    }

    Step OpenFlow(YamlFrameKind kind)
    {
        position++;
        flow = FlowState.Entry;
        return Open(kind, -1);
    }

    Step ReadValue()
    {
        isLineDone = true;
        if (text[position] == '*')
        {
            return EmitAlias(ReadName());
        }

        if (text[position] is '"' or '\'')
        {
            // A multi-line scalar ends on another line.
            bool isRead = ReadQuoted(out YamlScalar quoted);
            isLineDone = true;
            return isRead ? Emit(quoted) : Step.End;
        }

        if (!CanBeginPlain(isFlow: false))
        {
            return Fail(position, $"'{text[position]}' can't begin a value");
        }

        YamlScalar plain = ReadPlain();
        return !IsLineEnd(position) && text[position] == ':'
            ? FailOrSkip(position, "A mapping can't begin inside a value")
            : Emit(plain);
    }

    /// <summary>True if a colon on the same line makes the scalar at the position a key.</summary>
    bool IsKeyAhead()
    {
        if (YamlSimpleText.EndOfKey(text, position) >= 0 || (text[position] == ':' && IsBlankOrEnd(position + 1)))
        {
            return true;
        }

        int start = position;
        int line = lineStart;
        bool isKey;
        if (text[position] is '"' or '\'')
        {
            // A fault in the quotes is reported when they are read as a value.
            isKey = SkipQuoted(out _) && lineStart == line;
            SkipBlanks();
        }
        else if (text[position] == '*')
        {
            _ = ReadName();
            isKey = true;
            SkipBlanks();
        }
        else
        {
            isKey = CanBeginPlain(isFlow: false);
            _ = PlainOnLine(isFlow: false);
        }

        isKey = isKey && position < text.Length && text[position] == ':' && IsBlankOrEnd(position + 1);
        position = start;
        lineStart = line;
        return isKey;
    }

    Step ReadBlockScalar()
    {
        int header = position++;
        while (position < text.Length && text[position] is '+' or '-' or (>= '1' and <= '9'))
        {
            position++;
        }

        ReadOnlySpan<char> indicators = text.AsSpan(header + 1, position - header - 1);
        bool isStripped = indicators.IndexOf('-') >= 0;
        int digit = indicators.IndexOfAny("123456789".AsSpan());
        int lineIndent = digit < 0 ? 0 : Math.Max(0, indent) + indicators[digit] - '0';
        SkipBlanks();
        if (!IsLineEnd(position) && text[position] != '#')
        {
            return Fail(header, "A block scalar begins on the line after its header");
        }

        position = LineEnd(position);
        int start = position;
        int end = position;
        int firstContent = 0;
        int lines = 0;

        // Blank lines before the first line may not be indented deeper.
        int blankIndent = 0;
        while (position < text.Length)
        {
            int line = position + 1;
            int content = line;
            while (content < text.Length && text[content] == ' ')
            {
                content++;
            }

            if (!IsLineEnd(content))
            {
                bool isComment = text[content] == '#' && content - line < lineIndent;
                if (content - line <= indent || content - line < blankIndent || isComment || (depth == 0 && content == line && IsDocumentMarker(content)))
                {
                    break;
                }

                if (lines++ == 0)
                {
                    start = line;
                    lineIndent = digit < 0 ? content - line : lineIndent;
                    firstContent = Math.Min(content, line + lineIndent);
                    blankIndent = 0;
                }

                content = LineEnd(content);
                end = content;
            }

            else if (lines == 0 && digit < 0)
            {
                blankIndent = Math.Max(blankIndent, content - line);
            }

            position = content;
        }

        isLineDone = true;

        // A single line without a line end is a value like any other.
        return isStripped && lines == 1
            ? Emit(new YamlScalar(TextRange.FromBounds(firstContent, end), YamlScalarStyle.Block, true))
            : Emit(new YamlScalar(TextRange.FromBounds(start, end), YamlScalarStyle.Block, false) { Indent = lineIndent, IsFolded = text[header] == '>' });
    }
}
