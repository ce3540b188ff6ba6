using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Formats.GoTemplates;

/// <summary>Parses a template of Go's text/template, as charts use it.</summary>
sealed class TemplateParser
{
    const string Open = "{{";
    const string Close = "}}";
    const int MaxDepth = 32;

    readonly string text;
    int at;
    int textStart;
    bool isMalformed;

    TemplateParser(string text) => this.text = text;

    /// <summary>Returns the nodes of a template; null if its blocks are not balanced.</summary>
    public static IReadOnlyList<TemplateNode>? Parse(string text)
    {
        var parser = new TemplateParser(text);
        IReadOnlyList<TemplateNode> nodes = parser.ReadList(0, out Action? end);
        return parser.isMalformed || end is not null ? null : nodes;
    }

    /// <summary>The content of an action: its keyword, and the range after the keyword.</summary>
    readonly record struct Action(string Keyword, int Start, int End, int OuterStart, int OuterEnd);

    /// <summary>Reads nodes up to an action that ends or continues a block, which is returned.</summary>
    IReadOnlyList<TemplateNode> ReadList(int depth, out Action? end)
    {
        var nodes = new List<TemplateNode>();
        end = null;
        while (!isMalformed && TryReadAction(nodes) is { } action)
        {
            if (action.Keyword is "end" or "else")
            {
                end = action;
                return nodes;
            }

            if (depth == MaxDepth)
            {
                isMalformed = true;
            }
            else if (ReadNode(action, depth) is { } node)
            {
                nodes.Add(node);
            }
        }

        return nodes;
    }

    /// <summary>Reads the text before the next action, and the action; null at the end.</summary>
    Action? TryReadAction(List<TemplateNode> nodes)
    {
        int open = text.IndexOf(Open, at, StringComparison.Ordinal);
        if (open < 0)
        {
            AddText(nodes, text.Length);
            at = text.Length;
            return null;
        }

        int start = open + Open.Length;
        bool trimsBefore = start + 1 < text.Length && text[start] == '-' && char.IsWhiteSpace(text[start + 1]);
        start += trimsBefore ? 1 : 0;
        int close = EndOf(start);
        if (close < 0)
        {
            isMalformed = true;
            return null;
        }

        bool trimsAfter = close - 2 >= start && text[close - 1] == '-' && char.IsWhiteSpace(text[close - 2]);
        AddText(nodes, trimsBefore ? TrimmedEnd(open) : open);
        at = close + Close.Length;
        textStart = trimsAfter ? TrimmedStart(at) : at;
        int word = start;
        while (word < close && char.IsWhiteSpace(text[word]))
        {
            word++;
        }

        int wordEnd = word;
        while (wordEnd < close && char.IsLetter(text[wordEnd]))
        {
            wordEnd++;
        }

        return new(text.Substring(word, wordEnd - word), word, trimsAfter ? close - 1 : close, open, at);
    }

    void AddText(List<TemplateNode> nodes, int end)
    {
        if (end > textStart)
        {
            nodes.Add(new(TemplateNodeKind.Text, TextRange.FromBounds(textStart, end)));
        }
    }

    /// <summary>The position of the braces that close an action; quotes and comments may contain braces.</summary>
    int EndOf(int start)
    {
        int i = start;
        while (i < text.Length && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        if (string.CompareOrdinal(text, i, "/*", 0, 2) == 0)
        {
            int comment = text.IndexOf("*/", i, StringComparison.Ordinal);
            return comment < 0 ? -1 : text.IndexOf(Close, comment, StringComparison.Ordinal);
        }

        for (; i < text.Length; i++)
        {
            if (text[i] == '}' && i + 1 < text.Length && text[i + 1] == '}')
            {
                return i;
            }

            if (text[i] is '"' or '`')
            {
                i = EndOfQuotes(i);
                if (i < 0)
                {
                    return -1;
                }
            }
        }

        return -1;
    }

    int EndOfQuotes(int start)
    {
        char quote = text[start];
        for (int i = start + 1; i < text.Length; i++)
        {
            if (text[i] == quote)
            {
                return i;
            }

            i += quote == '"' && text[i] == '\\' ? 1 : 0;
        }

        return -1;
    }

    int TrimmedEnd(int end)
    {
        while (end > textStart && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    int TrimmedStart(int start)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start;
    }

    TemplateNode? ReadNode(Action action, int depth)
    {
        var outer = TextRange.FromBounds(action.OuterStart, action.OuterEnd);
        var content = new ExpressionParser(text, action.Start + action.Keyword.Length, action.End);
        switch (action.Keyword)
        {
            case "if":
                return ReadBlock(TemplateNodeKind.If, action, depth);
            case "with":
                return ReadBlock(TemplateNodeKind.With, action, depth);
            case "range":
                return ReadBlock(TemplateNodeKind.Range, action, depth);
            case "define" or "block":
                string name = content.Literal() ?? "";
                TemplateNode block = ReadBlock(TemplateNodeKind.Define, action, depth);
                return block with { Name = name, Value = action.Keyword == "block" ? content.Pipeline() : null };
            case "template":
                string template = content.Literal() ?? "";
                return new(TemplateNodeKind.Template, outer) { Name = template, Value = content.Pipeline() };
            case "break" or "continue":
                isMalformed = true;
                return null;
        }

        if (string.CompareOrdinal(text, action.Start, "/*", 0, 2) == 0)
        {
            return null;
        }

        content = new ExpressionParser(text, action.Start, action.End);
        IReadOnlyList<string> variables = content.Variables(out bool isDeclaration);
        TemplateExpression? value = content.Pipeline();
        return variables.Count == 0
            ? new(TemplateNodeKind.Output, outer) { Value = value }
            : new(TemplateNodeKind.Assignment, outer) { Value = value, Name = variables[0], IsDeclaration = isDeclaration };
    }

    /// <summary>Reads a block up to its end; <c>else if</c> is a block in the else branch.</summary>
    TemplateNode ReadBlock(TemplateNodeKind kind, Action action, int depth)
    {
        var content = new ExpressionParser(text, action.Start + action.Keyword.Length, action.End);
        IReadOnlyList<string> variables = kind == TemplateNodeKind.Define ? [] : content.Variables(out _);
        TemplateExpression? value = kind == TemplateNodeKind.Define ? null : content.Pipeline();
        IReadOnlyList<TemplateNode> body = ReadList(depth + 1, out Action? end);
        IReadOnlyList<TemplateNode> otherwise = [];
        if (end is { Keyword: "else" } next)
        {
            int word = next.Start + "else".Length;
            while (word < next.End && char.IsWhiteSpace(text[word]))
            {
                word++;
            }

            TemplateNodeKind? inner = IsWordAt(word, "if") ? TemplateNodeKind.If : IsWordAt(word, "with") ? TemplateNodeKind.With : null;
            if (inner is { } chained)
            {
                string keyword = chained == TemplateNodeKind.If ? "if" : "with";
                otherwise = depth < MaxDepth ? [ReadBlock(chained, next with { Keyword = keyword, Start = word }, depth + 1)] : [];
                isMalformed |= depth >= MaxDepth;
                return Block(at);
            }

            otherwise = ReadList(depth + 1, out end);
        }

        isMalformed |= end is not { Keyword: "end" };
        return Block(at);

        TemplateNode Block(int blockEnd) => new(kind, TextRange.FromBounds(action.OuterStart, blockEnd))
        {
            Value = value,
            Name = variables.Count > 0 ? variables[variables.Count - 1] : "",
            IndexName = variables.Count > 1 ? variables[0] : "",
            IsDeclaration = true,
            Body = body,
            Else = otherwise,
        };
    }

    bool IsWordAt(int position, string word) =>
        string.CompareOrdinal(text, position, word, 0, word.Length) == 0
        && position + word.Length < text.Length && char.IsWhiteSpace(text[position + word.Length]);
}
