using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <summary>
/// Reads YAML 1.2.2 one event at a time: block and flow collections, all scalar styles, comments, anchors, aliases, tags, several documents. Reports
/// positions, supports any nesting depth, and reads everything before a <see cref="Fault"/>. Allocates strings only on request. Entries
/// with a key that is not a scalar, or a value indented by a tab, are not supported: they are skipped. Compose and Kubernetes reject both, but for an
/// empty key in Compose, which is no place of an image.
/// </summary>
/// <remarks>
/// At a scalar or alias, the innermost frame contains its key or index; at the start or end of a collection, the innermost frame is its parent.
/// </remarks>
sealed partial class YamlScanner
{
    readonly string text;
    readonly bool isTemplate;
    readonly List<DocumentFault> unread = [];
    YamlFrame[] frames = new YamlFrame[8];
    YamlFrame opened;
    int depth;

    // Copies of the innermost frame's data: each event needs them, and an array access has a bounds check.
    int indent = -1;
    bool isInFlow;
    bool isInSequence;
    int position;
    int lineStart;

    // Where to continue after a fault; -1 for nowhere.
    int nextDocument;

    // A key, a dash or the start of a document was read, and the value follows on a later line.
    bool isAwaiting = true;

    // The last document was ended by "...": only "---" or a directive may follow.
    bool isEnded;

    // The position is at an entry that does not begin its line, as in "- key: value".
    bool isAtEntry;

    // A node ended on this line: only a comment may follow.
    bool isLineDone;
    bool isTabIndented;
    TextRange pendingAnchor;
    bool isTagPending;
    FlowState flow;

    /// <summary>Creates a scanner before the first event of <paramref name="text"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isTemplate">True if a program prints parts of the text, so that the text itself need not be YAML: faults in entries are skipped.</param>
    public YamlScanner(string text, bool isTemplate = false)
    {
        this.text = text;
        this.isTemplate = isTemplate;
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
        Continue,
        Event,
        End,
    }

    /// <summary>The kind of the current event.</summary>
    public YamlEventKind Kind { get; private set; }

    /// <summary>The current scalar; only valid for <see cref="YamlEventKind.Scalar"/>.</summary>
    public YamlScalar Scalar { get; private set; }

    /// <summary>The name of the node's anchor, or of the alias; empty if there is none.</summary>
    public TextRange Anchor { get; private set; }

    /// <summary>The number of collections around the current event.</summary>
    public int Depth => depth;

    /// <summary>The index of the current document.</summary>
    public int DocumentIndex { get; private set; }

    /// <summary>
    /// Why the scanner stopped before the end, or null. If another document follows, the scanner ends the open collections and continues there, and the
    /// fault becomes a part of <see cref="Unread"/>.
    /// </summary>
    public DocumentFault? Fault { get; private set; }

    /// <summary>The skipped entries and values, and the faults of earlier documents, in order.</summary>
    public IReadOnlyList<DocumentFault> Unread => unread;

    /// <summary>The frame at a level: 0 is the outermost, <see cref="Depth"/> - 1 the innermost.</summary>
    public ref readonly YamlFrame this[int level] => ref frames[level];

    /// <summary>The key of the current entry; empty in a sequence and at the root.</summary>
    public YamlScalar Key => depth > 0 ? frames[depth - 1].Key : default;

    /// <summary>True if the current key of the mapping at a level is <paramref name="name"/>.</summary>
    public bool IsKey(int level, string name) => frames[level].Key.Is(text, name);

    /// <summary>Reads an event; false at the end of the text and at a fault.</summary>
    public bool Read()
    {
        if (Kind is YamlEventKind.MappingStart or YamlEventKind.SequenceStart)
        {
            Push();
        }

        Anchor = default;
        Step step;
        do
        {
            step = Fault is not null ? Recover() : isInFlow ? ReadFlow() : ReadBlock();
            step = step == Step.End && Fault is not null ? Recover() : step;
        }
        while (step == Step.Continue);
        return step == Step.Event || Stop();
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
        ForgetAnchored(pendingAnchor);
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
        CacheFrame();
    }

    Step Pop()
    {
        Kind = frames[--depth].IsMapping ? YamlEventKind.MappingEnd : YamlEventKind.SequenceEnd;
        CacheFrame();
        return Step.Event;
    }

    void CacheFrame()
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
        SetAnchored(pendingAnchor, Scalar);
        TakeAnchor();
        return Step.Event;
    }

    Step EmitEmpty() => Emit(new YamlScalar(new TextRange(position, 0), YamlScalarStyle.Plain, true));

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
        frame = new YamlFrame(frame.Kind, indent, Resolve(key), -1);
    }

    void NextItem()
    {
        ref YamlFrame frame = ref frames[depth - 1];
        frame = new YamlFrame(frame.Kind, indent, default, frame.Index + 1);
    }

    /// <summary>Skips blanks, line breaks and comments.</summary>
    void SkipTrivia()
    {
        // Files consist largely of indentation: a local, because the compiler would read the field for each space.
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
            else if (c == '#')
            {
                // go-yaml needs no blank between quotes or brackets and a comment.
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

    /// <summary>Skips blanks; true if the rest of the line is empty or a comment.</summary>
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

    /// <summary>True for a line <c>---</c> or <c>...</c>, regardless of text after a blank.</summary>
    bool IsDocumentMarker(int at) =>
        at + 2 < text.Length && text[at] is '-' or '.' && text[at + 1] == text[at] && text[at + 2] == text[at] && IsBlankOrEnd(at + 3);

    Step Fail(int at, string message) => Fail(new TextRange(at, at < text.Length ? 1 : 0), message);

    Step Fail(TextRange range, string message)
    {
        Fault ??= new DocumentFault(range, message);
        return Step.End;
    }
}
