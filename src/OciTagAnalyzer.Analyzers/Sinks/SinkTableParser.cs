using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>
/// Reads the text of a sink table in one pass. The format is described at the head of the built-in
/// table, <c>sinks.txt</c>. A fresh compiler pays for each method that has to be compiled first, so
/// there is neither a regular expression nor a query here.
/// </summary>
internal sealed class SinkTableParser
{
    const string Constructor = ".ctor";

    readonly string text;
    readonly Dictionary<string, int> lineOfRow = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> lineOfChain = new(StringComparer.Ordinal);
    IReadOnlyList<string> assemblies = [];
    int line;
    int lineStart;
    int lineEnd;
    int position;
    TextRange word;

    /// <summary>A parser of <paramref name="text"/>, which may use the chains that are known already.</summary>
    public SinkTableParser(string text, IDictionary<string, SinkChain> knownChains)
    {
        this.text = text;
        Chains = new Dictionary<string, SinkChain>(knownChains, StringComparer.Ordinal);
    }

    /// <summary>The rows, in the order of the text.</summary>
    public List<SinkRow> Rows { get; } = [];

    /// <summary>The chains by name: those known before and those of the text.</summary>
    public Dictionary<string, SinkChain> Chains { get; }

    /// <summary>The lines that were left out, in the order of the text.</summary>
    public List<SinkTableError> Errors { get; } = [];

    /// <summary>True where the text holds a row of this identity.</summary>
    public bool HasRow(string identity) => lineOfRow.ContainsKey(identity);

    /// <summary>Reads the whole text.</summary>
    public void Parse()
    {
        const char byteOrderMark = '\uFEFF';
        position = text.Length > 0 && text[0] == byteOrderMark ? 1 : 0;
        while (true)
        {
            lineEnd = position;
            while (lineEnd < text.Length && !IsLineBreak(text[lineEnd]))
            {
                lineEnd++;
            }

            ParseLine();
            if (lineEnd == text.Length)
            {
                return;
            }

            bool isCrLf = text[lineEnd] == '\r' && lineEnd + 1 < text.Length && text[lineEnd + 1] == '\n';
            lineStart = position = lineEnd + (isCrLf ? 2 : 1);
            line++;
        }
    }

    // The same as the compiler's own, so that an error stands in the line that an editor shows.
    static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    void ParseLine()
    {
        if (!NextWord())
        {
            return;
        }

        if (text[word.Start] == '[')
        {
            ParseRow();
        }
        else if (WordIs("assembly"))
        {
            ParseAssembly();
        }
        else if (WordIs("chain"))
        {
            ParseChain();
        }
        else
        {
            Fail($"'{Text(word)}' is not understood; a line starts with 'assembly', 'chain', '#' or a member such as [Type]::Method(parameter)");
        }
    }

    void ParseAssembly()
    {
        var names = new List<string>();
        while (NextWord())
        {
            names.Add(Text(word));
        }

        if (names.Count == 0)
        {
            Fail("The name of an assembly is missing");
        }

        // An empty section keeps the rows below it from going to the assembly above.
        assemblies = names;
    }

    void ParseChain()
    {
        if (!NextWord())
        {
            Fail("The name of the chain is missing");
            return;
        }

        string name = Text(word);
        if (lineOfChain.TryGetValue(name, out int other))
        {
            Fail($"The chain '{name}' stands in line {other + 1} already");
            return;
        }

        var chain = new SinkChain();
        if (!NextWord())
        {
            Fail("The calls of the chain are missing, such as then-tag=Method(parameter)");
            return;
        }

        do
        {
            SplitAttribute(out string key, out TextRange value);
            if (key is not ("then-tag" or "then-digest" or "then-replace" or "built"))
            {
                Fail($"'{key}' is not understood; a chain has 'then-tag', 'then-digest', 'then-replace' and 'built'");
                return;
            }

            if (!TryParseCalls(value, needParameter: key is "then-tag" or "then-digest", out List<ChainCall> calls))
            {
                return;
            }

            chain = key switch
            {
                "then-tag" => chain with { Tag = calls },
                "then-digest" => chain with { Digest = calls },
                "then-replace" => chain with { Replace = calls },
                _ => chain with { Built = calls },
            };
        }
        while (NextWord());

        lineOfChain.Add(name, line);
        Chains[name] = chain;
    }

    bool TryParseCalls(TextRange list, bool needParameter, out List<ChainCall> calls)
    {
        calls = [];
        int start = list.Start;
        while (true)
        {
            int end = start;
            while (end < list.End && text[end] != ',')
            {
                end++;
            }

            var call = TextRange.FromBounds(start, end);
            if (!TrySplitParameter(call, out string method, out string? parameter) || !IsIdentifier(method))
            {
                Fail(call, $"'{Text(call)}' is not a call; expected Method(parameter)");
                return false;
            }

            if (needParameter && parameter is null)
            {
                Fail(call, $"'{method}' lacks the parameter that holds the value; expected {method}(parameter)");
                return false;
            }

            calls.Add(new ChainCall(method, parameter));
            if (end >= list.End)
            {
                return true;
            }

            start = end + 1;
        }
    }

    void ParseRow()
    {
        TextRange place = word;
        if (!TryParsePlace(out SinkRow? row) || !TryParseShape(ref row))
        {
            return;
        }

        while (NextWord())
        {
            if (!TryParseAttribute(ref row))
            {
                return;
            }
        }

        if (lineOfRow.TryGetValue(row.Identity, out int other))
        {
            Fail(place, $"'{row.Identity}' stands in line {other + 1} already");
            return;
        }

        lineOfRow.Add(row.Identity, line);
        Rows.Add(row);
    }

    bool TryParsePlace(out SinkRow row)
    {
        row = null!;
        if (assemblies.Count == 0)
        {
            return Fail("An 'assembly' line must stand above this one");
        }

        int close = text.IndexOf(']', word.Start, word.Length);
        if (close <= word.Start + 1)
        {
            return Fail($"'{Text(word)}' has no type; expected [Type]::Method(parameter)");
        }

        int colons = close + 1;
        bool includesDerived = colons < word.End && text[colons] == '+';
        if (includesDerived)
        {
            colons++;
        }

        if (string.CompareOrdinal(text, colons, "::", 0, 2) != 0)
        {
            return Fail(TextRange.FromBounds(close, word.End), "A '::' must follow the type; expected [Type]::Method(parameter)");
        }

        var memberRange = TextRange.FromBounds(colons + 2, word.End);
        if (!TrySplitParameter(memberRange, out string member, out string? parameter)
            || (member != Constructor && !IsIdentifier(member)))
        {
            return Fail(memberRange, $"'{Text(memberRange)}' is not a member; expected Property, Method(parameter) or .ctor(parameter)");
        }

        if (member == Constructor && parameter is null)
        {
            return Fail(memberRange, "A constructor takes its value by a parameter; expected .ctor(parameter)");
        }

        row = new SinkRow
        {
            Assemblies = assemblies,
            Type = text.Substring(word.Start + 1, close - word.Start - 1),
            IncludesDerived = includesDerived,
            Member = member,
            Kind = parameter is null ? SinkMemberKind.PropertyOrField
                : member == Constructor ? SinkMemberKind.Constructor
                : SinkMemberKind.Method,
            Parameter = parameter,
            Shape = SinkShape.Reference,
        };
        return true;
    }

    bool TryParseShape(ref SinkRow row)
    {
        const string shapes = "'reference', 'repository', 'tag', 'digest' or 'list'";
        if (!NextWord())
        {
            return Fail($"The shape is missing: {shapes}");
        }

        SinkShape shape;
        switch (Text(word))
        {
            case "reference":
                shape = SinkShape.Reference;
                break;
            case "repository":
                shape = SinkShape.Repository;
                break;
            case "tag":
                shape = SinkShape.Tag;
                break;
            case "digest":
                shape = SinkShape.Digest;
                break;
            case "list":
                shape = SinkShape.List;
                break;
            default:
                return Fail($"'{Text(word)}' is not a shape; expected {shapes}");
        }

        row = row with { Shape = shape };
        return true;
    }

    bool TryParseAttribute(ref SinkRow row)
    {
        SplitAttribute(out string key, out TextRange valueRange);
        bool isFlag = key.Length == word.Length;
        string value = Text(valueRange);
        switch (key)
        {
            case "off" or "image-id" or "scratch" or "bare" when !isFlag:
                return Fail($"'{key}' takes no value");
            case "off":
                row = row with { IsOff = true };
                return true;
            case "image-id":
                row = row with { MayBeImageId = true };
                return true;
            case "scratch":
                row = row with { MayBeStage = true };
                return true;
            case "bare":
                row = row with { IsBareDigest = true };
                return true;
            case "chain":
                if (!Chains.TryGetValue(value, out SinkChain? chain))
                {
                    return Fail($"There is no chain '{value}' above this line");
                }

                row = row with { Chain = chain };
                return true;
            case "untagged":
                return TryParseUntagged(valueRange, ref row);
            case "tag" or "digest" or "registry" or "with" or "unless" when !IsIdentifier(value):
                return Fail($"'{key}' names a parameter or property; expected {key}=name");
            case "tag":
                row = row with { Tag = value };
                return true;
            case "digest":
                row = row with { Digest = value };
                return true;
            case "registry":
                row = row with { Registry = value };
                return true;
            case "with":
                row = row with { With = value };
                return true;
            case "unless":
                row = row with { Unless = value };
                return true;
            default:
                return Fail($"'{key}' is not understood; a row has 'tag=', 'digest=', 'registry=', 'with=', 'unless=', 'chain=', 'untagged=', 'image-id', 'scratch', 'bare' and 'off'");
        }
    }

    bool TryParseUntagged(TextRange value, ref SinkRow row)
    {
        UntaggedMeaning meaning;
        switch (Text(value))
        {
            case "latest":
                meaning = UntaggedMeaning.Latest;
                break;
            case "all-tags":
                meaning = UntaggedMeaning.AllTags;
                break;
            case "none":
                meaning = UntaggedMeaning.None;
                break;
            default:
                return Fail("'untagged' is one of 'latest', 'all-tags' and 'none'");
        }

        row = row with { Untagged = meaning };
        return true;
    }

    /// <summary>Moves on to the next word of the line; a '#' at the start of a word ends the line.</summary>
    bool NextWord()
    {
        while (position < lineEnd && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        if (position == lineEnd || text[position] == '#')
        {
            word = new TextRange(position, 0);
            position = lineEnd;
            return false;
        }

        int start = position;
        while (position < lineEnd && !char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        word = TextRange.FromBounds(start, position);
        return true;
    }

    /// <summary>Splits the word at its '='; without one the value is empty and starts where the word ends.</summary>
    void SplitAttribute(out string key, out TextRange value)
    {
        int equals = text.IndexOf('=', word.Start, word.Length);
        int keyEnd = equals < 0 ? word.End : equals;
        key = text.Substring(word.Start, keyEnd - word.Start);
        value = TextRange.FromBounds(equals < 0 ? word.End : equals + 1, word.End);
    }

    /// <summary>Splits <c>Method(parameter)</c>; <paramref name="parameter"/> is null where there are no parentheses.</summary>
    bool TrySplitParameter(TextRange member, out string name, out string? parameter)
    {
        int open = text.IndexOf('(', member.Start, member.Length);
        if (open < 0)
        {
            name = Text(member);
            parameter = null;
            return true;
        }

        name = text.Substring(member.Start, open - member.Start);
        parameter = text.Substring(open + 1, Math.Max(0, member.End - open - 2));
        return text[member.End - 1] == ')' && IsIdentifier(parameter);
    }

    static bool IsIdentifier(string name)
    {
        if (name.Length == 0 || !(char.IsLetter(name[0]) || name[0] == '_'))
        {
            return false;
        }

        foreach (char c in name)
        {
            if (!char.IsLetterOrDigit(c) && c != '_')
            {
                return false;
            }
        }

        return true;
    }

    string Text(TextRange range) => text.Substring(range.Start, range.Length);

    bool WordIs(string keyword) =>
        word.Length == keyword.Length && string.CompareOrdinal(text, word.Start, keyword, 0, keyword.Length) == 0;

    bool Fail(string message) => Fail(word, message);

    /// <summary>Leaves the line out, for this reason; always false.</summary>
    bool Fail(TextRange range, string message)
    {
        Errors.Add(new SinkTableError(line, new TextRange(range.Start - lineStart, range.Length), message));
        return false;
    }
}
