using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <summary>
/// Reads YAML (1.2.2) as deployment files write it, one event at a time: block and flow collections, all scalar
/// styles, comments, anchors, aliases, tags, several documents. Knows the position of everything, nests as deep as
/// the text does, and delivers whatever stands before a <see cref="Fault"/>. Makes no string unless asked.
/// It does not read keys that are marked by a question mark or are no scalar, and values that a tab indents: such an
/// entry is left behind, and the reading goes on after it.
/// </summary>
/// <remarks>
/// While at a scalar or alias, the innermost frame says which entry or item it is; at the start or end of a
/// collection, that frame is the one around it.
/// </remarks>
sealed partial class YamlScanner
{
    readonly string text;
    readonly List<DocumentFault> unread = [];
    YamlFrame[] frames = new YamlFrame[8];
    YamlFrame opened;
    int depth;

    // What the innermost frame says: each event asks for it, and the array would be checked each time.
    int indent = -1;
    bool isInFlow;
    bool isInSequence;
    int position;
    int lineStart;

    // A key, a dash or the start of a document was read, and its value is still to come on some later line.
    bool isAwaiting = true;

    // The position is at an entry that does not begin its line, as in "- key: value".
    bool isAtEntry;

    // A node has ended on this line: nothing but a comment may follow.
    bool isLineDone;
    bool isTabIndented;
    TextRange pendingAnchor;
    bool isTagPending;
    FlowState flow;

    /// <summary>A scanner before the first event of <paramref name="text"/>.</summary>
    public YamlScanner(string text)
    {
        this.text = text;
        position = lineStart = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
    }

    enum FlowState
    {
        Entry,
        AfterKey,
        Value,
        CommaOrEnd,
    }

    enum Step
    {
        GoOn,
        Event,
        End,
    }

    /// <summary>What was read last.</summary>
    public YamlEventKind Kind { get; private set; }

    /// <summary>The scalar at which the scanner is; meaningful for <see cref="YamlEventKind.Scalar"/> only.</summary>
    public YamlScalar Scalar { get; private set; }

    /// <summary>The name of the node's anchor, or of the one that an alias stands for; empty without one.</summary>
    public TextRange Anchor { get; private set; }

    /// <summary>How many collections are around the current event.</summary>
    public int Depth => depth;

    /// <summary>How many documents ended before this one.</summary>
    public int DocumentIndex { get; private set; }

    /// <summary>Why the scanner stopped early, or null.</summary>
    public DocumentFault? Fault { get; private set; }

    /// <summary>What was left behind so far, in order.</summary>
    public IReadOnlyList<DocumentFault> Unread => unread;

    /// <summary>The frame at a level: 0 is the outermost, <see cref="Depth"/> - 1 the innermost.</summary>
    public ref readonly YamlFrame this[int level] => ref frames[level];

    /// <summary>The key of the current entry; empty in a sequence and at the root.</summary>
    public YamlScalar Key => depth > 0 ? frames[depth - 1].Key : default;

    /// <summary>True where the current entry of the mapping at a level is <paramref name="name"/>.</summary>
    public bool IsKey(int level, string name) => frames[level].Key.Is(text, name);

    /// <summary>Reads one event; false at the end of the text and at a fault.</summary>
    public bool Read()
    {
        if (Kind is YamlEventKind.MappingStart or YamlEventKind.SequenceStart)
        {
            Push();
        }

        Anchor = default;
        while (Fault is null)
        {
            Step step = isInFlow ? ReadFlow() : ReadBlock();
            if (step != Step.GoOn)
            {
                return step == Step.Event || Stop();
            }
        }

        return Stop();
    }

    bool Stop()
    {
        Kind = YamlEventKind.None;
        return false;
    }

    Step Open(YamlFrameKind kind, int indent, YamlScalar key = default)
    {
        opened = new YamlFrame(kind, indent, key, -1);
        Kind = opened.IsMapping ? YamlEventKind.MappingStart : YamlEventKind.SequenceStart;
        TakeAnchor();
        return Step.Event;
    }

    void Push()
    {
        if (depth == frames.Length)
        {
            Array.Resize(ref frames, depth * 2);
        }

        frames[depth++] = opened;
        NoteFrame();
    }

    Step Pop()
    {
        Kind = frames[--depth].IsMapping ? YamlEventKind.MappingEnd : YamlEventKind.SequenceEnd;
        NoteFrame();
        return Step.Event;
    }

    void NoteFrame()
    {
        if (depth == 0)
        {
            indent = -1;
            isInFlow = false;
            isInSequence = false;
            return;
        }

        ref readonly YamlFrame frame = ref frames[depth - 1];
        indent = frame.Indent;
        isInFlow = frame.IsFlow;
        isInSequence = !frame.IsMapping;
    }

    Step Emit(YamlScalar scalar)
    {
        Kind = YamlEventKind.Scalar;
        Scalar = isTagPending ? scalar with { IsTagged = true } : scalar;
        TakeAnchor();
        return Step.Event;
    }

    Step EmitNothing() => Emit(new YamlScalar(new TextRange(position, 0), YamlScalarStyle.Plain, true));

    Step EmitAlias(TextRange name)
    {
        Kind = YamlEventKind.Alias;
        Anchor = name;
        DropProperties();
        return Step.Event;
    }

    void TakeAnchor()
    {
        Anchor = pendingAnchor;
        DropProperties();
    }

    void DropProperties()
    {
        pendingAnchor = default;
        isTagPending = false;
    }

    void SetKey(YamlScalar key)
    {
        ref YamlFrame frame = ref frames[depth - 1];
        frame = new YamlFrame(frame.Kind, indent, key, -1);
    }

    void NextItem()
    {
        ref YamlFrame frame = ref frames[depth - 1];
        frame = new YamlFrame(frame.Kind, indent, default, frame.Index + 1);
    }

    /// <summary>Moves over blanks, line breaks and comments.</summary>
    void SkipTrivia()
    {
        // Indentation is the better part of some files: a local keeps the compiler from reading the field for each space.
        string yaml = text;
        int at = position;
        while (at < yaml.Length)
        {
            char c = yaml[at];
            if (c == ' ')
            {
                at++;
            }
            else if (c is '\n' or '\r')
            {
                position = ++at;
                BeginLine();
            }
            else if (c == '\t')
            {
                isTabIndented = true;
                at++;
            }
            else if (c == '#' && (at == lineStart || IsBlank(at - 1) || (isInFlow && IsFlowIndicator(yaml[at - 1]))))
            {
                at = LineEnd(at);
            }
            else
            {
                break;
            }
        }

        position = at;
    }

    void BeginLine()
    {
        lineStart = position;
        isLineDone = false;
        isTabIndented = false;
    }

    void SkipBlanks()
    {
        while (position < text.Length && text[position] is ' ' or '\t')
        {
            position++;
        }
    }

    /// <summary>Skips blanks; true where only a comment, or nothing, follows on the line.</summary>
    bool IsRestOfLineEmpty()
    {
        SkipBlanks();
        return IsLineEnd(position) || (text[position] == '#' && IsBlank(position - 1));
    }

    int LineEnd(int from)
    {
        int length = text.AsSpan(from).IndexOfAny('\n', '\r');
        return length < 0 ? text.Length : from + length;
    }

    bool IsLineEnd(int at) => at >= text.Length || text[at] is '\n' or '\r';

    bool IsBlank(int at) => text[at] is ' ' or '\t';

    bool IsBlankOrEnd(int at) => at >= text.Length || text[at] is ' ' or '\t' or '\n' or '\r';

    static bool IsFlowIndicator(char c) => c is ',' or '[' or ']' or '{' or '}';

    /// <summary>True where a line is <c>---</c> or <c>...</c>, whatever follows after a blank.</summary>
    bool IsDocumentMarker(int at) =>
        at + 2 < text.Length && text[at] is '-' or '.' && text[at + 1] == text[at] && text[at + 2] == text[at] && IsBlankOrEnd(at + 3);

    Step Fail(int at, string message) => Fail(new TextRange(at, at < text.Length ? 1 : 0), message);

    Step Fail(TextRange range, string message)
    {
        Fault ??= new DocumentFault(range, message);
        return Step.End;
    }
}
