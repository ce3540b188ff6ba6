using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <content>Collections delimited by brackets and braces (YAML 1.2.2, section 7.4).</content>
sealed partial class YamlScanner
{
    Step ReadFlow()
    {
        SkipTrivia();
        if (position == text.Length)
        {
            return Fail(position, $"A '{Closing}' is missing");
        }

        char c = text[position];
        if (position == lineStart && IsDocumentMarker(position))
        {
            return Fail(position, $"A '{Closing}' is missing");
        }

        return flow switch
        {
            FlowState.CommaOrEnd => EndEntry(c),
            FlowState.AfterKey => ReadColon(c),
            FlowState.Value => IsEntryEnd(c) ? EndValue() : ReadFlowNode(),
            _ when c == Closing => CloseFlow(),
            _ when c is ',' or ']' or '}' => Fail(position, "An entry is missing"),
            _ => ReadFlowEntry(),
        };
    }

    char Closing => frames[depth - 1].Kind == YamlFrameKind.FlowMapping ? '}' : ']';

    bool IsEntryEnd(char c) => c == ',' || c == Closing;

    Step EndEntry(char c)
    {
        if (IsEntryEnd(c) && frames[depth - 1].Kind == YamlFrameKind.FlowPair)
        {
            return Pop();
        }

        if (c == ',')
        {
            position++;
            flow = FlowState.Entry;
            return Step.Continue;
        }

        // A closed collection was a key.
        return c == Closing ? CloseFlow()
            : c == ':' && text.AsSpan(0, position).TrimEnd() is [.., ']' or '}'] ? SkipFlowEntry(position)
            : Fail(position, $"A ',' or '{Closing}' is missing");
    }

    Step CloseFlow()
    {
        position++;
        Step step = Pop();
        flow = FlowState.CommaOrEnd;
        isLineDone = depth == 0 || !frames[depth - 1].IsFlow;
        return step;
    }

    Step ReadColon(char c)
    {
        if (c == ':')
        {
            position++;
            flow = FlowState.Value;
            return Step.Continue;
        }

        return IsEntryEnd(c) ? EndValue() : Fail(position, $"A ':', ',' or '{Closing}' is missing");
    }

    Step EndValue()
    {
        flow = FlowState.CommaOrEnd;
        return EmitEmpty();
    }

    Step ReadFlowEntry()
    {
        if (frames[depth - 1].Kind == YamlFrameKind.FlowSequence)
        {
            NextItem();
            return IsMarkedKey && !IsUnreadMarkedKey() ? ReadMarkedPair()
                : IsUnreadFlowKey(mayBeCollection: true) ? SkipFlowEntry(position)
                : ReadFlowNode();
        }

        if (IsMarkedKey && !IsUnreadMarkedKey())
        {
            position++;
            SkipTrivia();
        }

        if (IsUnreadFlowKey(mayBeCollection: false))
        {
            return SkipFlowEntry(position);
        }

        if (!ReadFlowScalar(out YamlScalar key))
        {
            return Step.End;
        }

        TakeKeyProperties(key);
        SetKey(key);
        flow = FlowState.AfterKey;
        return Step.Continue;
    }

    /// <summary>Reads an explicit key in a sequence, which begins a mapping with one entry.</summary>
    Step ReadMarkedPair()
    {
        position++;
        SkipTrivia();
        if (!ReadFlowScalar(out YamlScalar key))
        {
            return Step.End;
        }

        TakeKeyProperties(key);
        flow = FlowState.AfterKey;
        return Open(YamlFrameKind.FlowPair, -1, Resolve(key));
    }

    void TakeKeyProperties(YamlScalar key)
    {
        SetAnchored(pendingAnchor, key);
        DropProperties();
    }

    Step ReadFlowNode()
    {
        while (position < text.Length && text[position] is '&' or '!')
        {
            ReadProperty();
            SkipTrivia();
        }

        if (position == text.Length || IsEntryEnd(text[position]))
        {
            return EndValue();
        }

        switch (text[position])
        {
            case '{':
                return OpenFlow(YamlFrameKind.FlowMapping);
            case '[':
                return OpenFlow(YamlFrameKind.FlowSequence);
            case '*':
                return ReadFlowAlias();
        }

        int line = lineStart;
        if (!ReadFlowScalar(out YamlScalar scalar))
        {
            return Step.End;
        }

        if (flow == FlowState.Entry && lineStart == line && IsColonAhead())
        {
            return OpenPair(scalar);
        }

        flow = FlowState.CommaOrEnd;
        return Emit(scalar);
    }

    Step ReadFlowAlias()
    {
        int start = position;
        TextRange name = ReadName();
        if (flow == FlowState.Entry && IsColonAhead())
        {
            return OpenPair(Resolve(new YamlScalar(TextRange.FromBounds(start, name.End), YamlScalarStyle.Plain, true)));
        }

        flow = FlowState.CommaOrEnd;
        return EmitAlias(name);
    }

    bool IsColonAhead()
    {
        SkipBlanks();
        return position < text.Length && text[position] == ':';
    }

    /// <summary>Moves past the colon after an item, which is the key of a mapping with one entry.</summary>
    Step OpenPair(YamlScalar key)
    {
        position++;
        flow = FlowState.Value;
        TakeKeyProperties(key);
        return Open(YamlFrameKind.FlowPair, -1, key);
    }

    /// <summary>False, with a fault, if there is no scalar at the position.</summary>
    bool ReadFlowScalar(out YamlScalar scalar)
    {
        scalar = default;
        while (position < text.Length && text[position] is '&' or '!')
        {
            ReadProperty();
            SkipTrivia();
        }

        if (position < text.Length && text[position] is '"' or '\'')
        {
            return ReadQuoted(out scalar);
        }

        if (position < text.Length && text[position] == '*')
        {
            int start = position;
            scalar = new YamlScalar(TextRange.FromBounds(start, ReadName().End), YamlScalarStyle.Plain, true);
            return true;
        }

        if (position == text.Length || !CanBeginPlain(isFlow: true))
        {
            _ = Fail(position, "A value or a key is missing");
            return false;
        }

        scalar = ReadFlowPlain();
        return true;
    }
}
