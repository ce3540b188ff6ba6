namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <summary>A node of a YAML document that is loaded completely. Aliases and merge keys are resolved.</summary>
sealed class YamlNode
{
    static readonly IReadOnlyList<YamlNode> none = [];

    readonly Dictionary<string, YamlNode>? own;
    readonly List<YamlNode>? items;

    // Mappings that merge each other repeatedly must not exhaust the memory.
    const int MaxInherited = 1024;

    // Null for most mappings.
    List<YamlNode>? merged;
    Dictionary<string, YamlNode>? inherited;
    List<YamlNode>? aliases;
    YamlNode? original;
    string? key;
    bool isOpen;

    YamlNode(Dictionary<string, YamlNode>? own, List<YamlNode>? items)
    {
        this.own = own;
        this.items = items;
    }

    /// <summary>The scalar; only valid for a scalar.</summary>
    public YamlScalar Scalar { get; private init; }

    /// <summary>The value of a scalar; null for a collection or an empty scalar.</summary>
    public string? Text { get; private init; }

    /// <summary>True for a value with the tag <c>!reset</c>, with which Compose removes the value of another file.</summary>
    public bool IsReset { get; private set; }

    /// <summary>The anchored scalar that this node is an alias of; otherwise the node itself.</summary>
    public YamlNode Original => original ?? this;

    /// <summary>The aliases of a scalar.</summary>
    public IReadOnlyList<YamlNode> Aliases => aliases ?? none;

    /// <summary>True for a mapping with an entry that was skipped, so that its entries are not completely known.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>The key of the entry that contains the node, or the scalar that it is an alias of; null for an item.</summary>
    public string? Key => Original.key;

    /// <summary>How many entries and items have this scalar as their value: one, and one for each alias.</summary>
    public int Uses => Original.Aliases.Count + 1;

    /// <summary>True for a mapping.</summary>
    public bool IsMapping => own is not null;

    /// <summary>The items of a sequence; otherwise empty.</summary>
    public IReadOnlyList<YamlNode> Items => items ?? none;

    /// <summary>The entries of a mapping, its own before merged ones; otherwise empty.</summary>
    public IEnumerable<KeyValuePair<string, YamlNode>> Entries => inherited is null ? own ?? [] : own!.Concat(inherited);

    /// <summary>The text of each scalar in a sequence; a single scalar counts as one item.</summary>
    public IEnumerable<string> Texts => (Text is null ? Items : [this]).Select(item => item.Text).OfType<string>();

    /// <summary>The value at a key; null if there is none.</summary>
    public YamlNode? this[string key] =>
        own is not null && (own.TryGetValue(key, out YamlNode? value) || (inherited is not null && inherited.TryGetValue(key, out value))) ? value : null;

    /// <summary>The roots of the documents in a text, up to the first fault.</summary>
    public static IReadOnlyList<YamlNode> Read(string text) => ReadWhole(text).Roots;

    /// <summary>Reads the documents in a text, up to the first fault.</summary>
    public static YamlReading ReadWhole(string text) => ReadWhole(text, new YamlScanner(text));

    /// <summary>Reads the documents in a text, up to the first fault of <paramref name="scanner"/>.</summary>
    public static YamlReading ReadWhole(string text, YamlScanner scanner)
    {
        var roots = new List<YamlNode>();
        var open = new Stack<YamlNode>();
        var anchored = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        while (scanner.Read())
        {
            YamlNode? node = scanner.Kind switch
            {
                YamlEventKind.MappingStart => new YamlNode(new(StringComparer.Ordinal), null),
                YamlEventKind.SequenceStart => new YamlNode(null, []),
                YamlEventKind.Scalar => OfScalar(scanner.Scalar, text),
                YamlEventKind.Alias => OfAlias(scanner, anchored, text),
                _ => null,
            };
            if (scanner.Kind is YamlEventKind.MappingEnd or YamlEventKind.SequenceEnd)
            {
                open.Pop().Close();
            }

            if (node is null)
            {
                if (scanner.Kind == YamlEventKind.Unread && open.Count > 0)
                {
                    open.Peek().IsIncomplete = true;
                }

                continue;
            }

            Attach(node, open, roots, scanner, text);
            if (scanner.Kind is YamlEventKind.MappingStart or YamlEventKind.SequenceStart)
            {
                node.isOpen = true;
                open.Push(node);
            }

            if (scanner.Kind != YamlEventKind.Alias && !scanner.Anchor.IsEmpty)
            {
                anchored[NameOf(scanner, text)] = node;
            }
        }

        // After a fault, collections are still open.
        while (open.Count > 0)
        {
            open.Pop().Close();
        }

        return new(roots, scanner.Fault, scanner.Unread);
    }

    /// <summary>The first document of a text; null if there is none.</summary>
    public static YamlNode? ReadFirst(string text) => Read(text).FirstOrDefault();

    // Each alias of a scalar is a node of its own, because it may be used for something else than the scalar.
    YamlNode Alias()
    {
        if (IsMapping || items is not null)
        {
            return this;
        }

        var alias = new YamlNode(null, null) { Scalar = Scalar, Text = Text, original = Original };
        (Original.aliases ??= []).Add(alias);
        return alias;
    }

    // The merged nodes are complete now: a mapping, or a sequence of mappings.
    void Close()
    {
        isOpen = false;
        foreach (YamlNode other in (merged ?? []).SelectMany(node => node.IsMapping ? [node] : node.Items))
        {
            IsIncomplete |= other.IsIncomplete;
            foreach (KeyValuePair<string, YamlNode> entry in other.Entries)
            {
                inherited ??= new(StringComparer.Ordinal);
                if (inherited.Count < MaxInherited && !own!.ContainsKey(entry.Key) && !inherited.ContainsKey(entry.Key))
                {
                    inherited.Add(entry.Key, entry.Value);
                }
            }
        }

        merged = null;
    }

    // An anchor may be at a key, which is no node.
    static YamlNode? OfAlias(YamlScanner scanner, Dictionary<string, YamlNode> anchored, string text) =>
        !anchored.TryGetValue(NameOf(scanner, text), out YamlNode? known)
            ? scanner.AnchoredScalar(scanner.Anchor) is { } key ? OfScalar(key, text) : null
            : known.isOpen ? null : known.Alias();

    // The value of a block scalar has no line break at its end, but a key with one is another key.
    static string NameOf(YamlScalar key, string text) =>
        key.ToMapped(text).Text + (key.Style == YamlScalarStyle.Block && !key.IsVerbatim && !key.Range.IsEmpty ? "\n" : "");

    static string NameOf(YamlScanner scanner, string text) => text.Substring(scanner.Anchor.Start, scanner.Anchor.Length);

    static YamlNode OfScalar(YamlScalar scalar, string text) => new(null, null)
    {
        Scalar = scalar,
        Text = scalar.IsNull(text) || (scalar.Range.IsEmpty && scalar.Style == YamlScalarStyle.Plain) ? null : scalar.ToMapped(text).Text,
    };

    static void Attach(YamlNode node, Stack<YamlNode> open, List<YamlNode> roots, YamlScanner scanner, string text)
    {
        if (open.Count == 0)
        {
            roots.Add(node);
            return;
        }

        YamlNode parent = open.Peek();
        if (parent.own is null)
        {
            parent.items!.Add(node);
            return;
        }

        if (scanner.Key.Is(text, YamlKeys.Merge))
        {
            (parent.merged ??= []).Add(node);
            return;
        }

        string name = NameOf(scanner.Key, text);
        if (scanner.Kind != YamlEventKind.Alias)
        {
            node.IsReset |= HasResetTag(text, scanner.Key.Range.End);
            node.key = name;
        }

        parent.own[name] = node;
    }

    // The scanner skips tags. This one is between the colon and the value, before or after an anchor.
    static bool HasResetTag(string text, int keyEnd)
    {
        int at = keyEnd < text.Length && text[keyEnd] is '"' or '\'' ? keyEnd + 1 : keyEnd;
        at = SkipBlanks(text, at);
        if (at >= text.Length || text[at] != ':')
        {
            return false;
        }

        at = SkipBlanks(text, at + 1);
        if (at < text.Length && text[at] == '&')
        {
            at = SkipBlanks(text, YamlSimpleText.EndOfWord(text, at));
        }

        const string reset = "!reset";
        return string.CompareOrdinal(text, at, reset, 0, reset.Length) == 0
            && (at + reset.Length == text.Length || !char.IsLetterOrDigit(text[at + reset.Length]));
    }

    static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }
}
