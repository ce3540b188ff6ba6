using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Commands;

/// <summary>Reads the simple commands of a shell script, also those in conditions, loops, subshells and command substitutions.</summary>
sealed class ShellScript
{
    // Far more than a real script has: limits the recursion.
    const int MaxDepth = 32;
    const char NoEnd = '\0';

    static readonly HashSet<string> keywords = new(StringComparer.Ordinal)
    {
        "if", "then", "elif", "else", "while", "until", "do", "time", "!", "{", "}",
    };

    // The operators of ${NAME:-default}, and of an assignment of the default.
    static readonly char[] defaultOperators = ['-', '='];

    readonly CommandWord script;
    readonly LineHoles holes;
    readonly string text;
    readonly ShellKind kind;
    readonly int depth;
    readonly WordBuilder word;
    readonly List<ShellCommand> commands;
    readonly IDictionary<int, CommandWord>? defaults;
    readonly ShellHeredocs heredocs;
    readonly ShellBlocks blocks;
    List<CommandWord> words = [];
    int parentheses;
    bool isRedirected;
    bool isQuotedWord;

    ShellScript(ShellScript outer, List<ShellCommand> commands)
        : this(outer.script, outer.holes, outer.kind, new(outer.blocks.Current, ShellBlockKind.Subshell), commands, outer.defaults, outer.depth + 1)
    {
    }

    ShellScript(
        CommandWord script, LineHoles holes, ShellKind kind, ShellBlock block, List<ShellCommand> commands, IDictionary<int, CommandWord>? defaults, int depth)
    {
        this.holes = holes;
        this.script = script;
        this.kind = kind;
        this.commands = commands;
        this.defaults = defaults;
        this.depth = depth;
        text = script.Text.Text;
        word = new(script, holes);
        heredocs = new(text);
        blocks = new(block, kind);
    }

    /// <summary>Returns each command, in order; a variable or the output of a command is an unknown part of its words.</summary>
    /// <param name="script">The script.</param>
    /// <param name="kind">The shell.</param>
    /// <param name="block">The block around the script.</param>
    /// <param name="defaults">Receives the defaults of variables, by the positions of the variables.</param>
    public static IReadOnlyList<ShellCommand> Commands(CommandWord script, ShellKind kind, ShellBlock block, IDictionary<int, CommandWord>? defaults)
    {
        var commands = new List<ShellCommand>();
        _ = new ShellScript(script, new LineHoles(script.Text), kind, block, commands, defaults, 0).Read(0, NoEnd);
        return commands;
    }

    /// <summary>Reads to the unquoted <paramref name="end"/>, and returns the position after it.</summary>
    int Read(int at, char end)
    {
        while (at < text.Length && !(text[at] == end && parentheses == 0))
        {
            at = ReadUnit(at);
        }

        EndCommand();
        return Math.Min(at + 1, text.Length);
    }

    int ReadUnit(int at)
    {
        if (text[at] == ShellSyntax.EscapeOf(kind))
        {
            return ReadEscape(at);
        }

        switch (text[at])
        {
            case ' ' or '\t':
                EndWord();
                return at + 1;
            case '\n':
                EndCommand();
                blocks.EndList();
                return heredocs.Skip(at + 1);
            case '\r' or '|' or '&' or ';':
                return ReadSeparator(at);
            case '{' when kind == ShellKind.PowerShell:
                EndCommand();
                blocks.OpenBrace(ShellBlockKind.Branch);
                return at + 1;
            case '}' when kind == ShellKind.PowerShell:
                EndCommand();
                blocks.CloseBrace();
                return at + 1;
            case '#' when kind != ShellKind.Cmd && !word.IsOpen:
                int lineEnd = text.IndexOf('\n', at);
                return lineEnd < 0 ? text.Length : lineEnd;
            case '<' or '>':
                return ReadRedirection(at);
            case '(' or ')':
                return ReadParenthesis(at);
            case '`' when kind == ShellKind.Posix:
                return ReadSubstitution(at, at + 1, '`');
            case '$' when kind != ShellKind.Cmd:
                return ReadVariable(at);
            case '%' when kind == ShellKind.Cmd:
                return ReadVariable(at);
            case '\'' when kind != ShellKind.Cmd:
                return ReadQuoted(at);
            case '"':
                return ReadDoubleQuoted(at);
            default:
                word.Append(at);
                return at + 1;
        }
    }

    int ReadSeparator(int at)
    {
        bool isDouble = at + 1 < text.Length && text[at + 1] == text[at];
        EndCommand();
        if (text[at] is '|' or '&' && isDouble)
        {
            blocks.ReadListOperator(text[at] == '&');
            return at + 2;
        }

        if (text[at] is ';' or '&')
        {
            blocks.EndList();
        }

        if (text[at] == ';' && isDouble)
        {
            blocks.EndCase();
            return at + 2;
        }

        return at + 1;
    }

    int ReadParenthesis(int at)
    {
        // The values of an array are not known.
        if (text[at] == '(' && word.Text.EndsWith("=", StringComparison.Ordinal))
        {
            word.AppendHole(new TextRange(at, 1));
        }

        EndCommand();
        if (text[at] == '(' && kind == ShellKind.Posix && at + 1 < text.Length && text[at + 1] == ')')
        {
            blocks.ReadFunction();
            return at + 2;
        }

        if (text[at] == '(')
        {
            blocks.OpenParenthesis();
        }
        else
        {
            blocks.CloseParenthesis();
        }

        parentheses = Math.Max(0, parentheses + (text[at] == '(' ? 1 : -1));
        return at + 1;
    }

    int ReadQuoted(int at)
    {
        Open();
        for (at++; at < text.Length && text[at] != '\''; at++)
        {
            word.Append(at);
        }

        return at + 1;
    }

    int ReadDoubleQuoted(int at)
    {
        Open();
        at++;
        while (at < text.Length && text[at] != '"')
        {
            if (text[at] is '$' or '`' or '%' && text[at] != ShellSyntax.EscapeOf(kind))
            {
                at = text[at] == '`' && kind == ShellKind.Posix ? ReadSubstitution(at, at + 1, '`') : ReadVariable(at);
                continue;
            }

            at += text[at] == ShellSyntax.EscapeOf(kind) && at + 1 < text.Length && text[at + 1] is '"' or '\\' or '$' or '`' ? 1 : 0;
            word.Append(at++);
        }

        return at + 1;
    }

    void Open()
    {
        isQuotedWord = true;
        word.Open();
    }

    int ReadEscape(int at)
    {
        int next = at + 1;
        if (next < text.Length && text[next] == '\r' && next + 1 < text.Length && text[next + 1] == '\n')
        {
            return next + 2;
        }

        if (next < text.Length && text[next] != '\n')
        {
            word.Append(next);
        }

        return next + 1;
    }

    int ReadVariable(int at)
    {
        int next = at + 1;
        if (kind != ShellKind.Cmd && text[at] == '$' && next < text.Length && text[next] == '(')
        {
            return next + 1 < text.Length && text[next + 1] == '(' ? ReadArithmetic(at) : ReadSubstitution(at, next + 1, ')');
        }

        int end = ShellSyntax.EndOfVariable(text, at, kind);
        if (end > at)
        {
            ReadDefault(at, end);
            word.AppendHole(TextRange.FromBounds(at, end));
            return end;
        }

        word.Append(at);
        return next;
    }

    // ${NAME:-default}
    void ReadDefault(int at, int end)
    {
        if (defaults is null || depth == MaxDepth || kind != ShellKind.Posix || at + 2 >= end || text[at + 1] != '{')
        {
            return;
        }

        int start = text.IndexOfAny(defaultOperators, at, end - at) + 1;
        if (start > 0 && ShellVariable.TryParse(holes.TextAt(TextRange.FromBounds(at, start)) + "}", kind, out ShellVariable variable) && variable.HasDefault)
        {
            var found = new List<ShellCommand>();
            _ = new ShellScript(this, found).Read(start, '}');
            if (found is [{ Words: [var only], Assignments: [] }])
            {
                defaults[script.Map.ToDocument(at)] = only;
            }
        }
    }

    // What a command prints is an unknown part; the command itself is read as well.
    int ReadSubstitution(int at, int start, char close)
    {
        int end = depth < MaxDepth ? new ShellScript(this, commands).Read(start, close) : text.Length;
        word.AppendHole(new TextRange(at, 1));
        return end;
    }

    int ReadArithmetic(int at)
    {
        int open = 0;
        int end = at + 1;
        do
        {
            open += text[end] == '(' ? 1 : text[end] == ')' ? -1 : 0;
            end++;
        }
        while (open > 0 && end < text.Length);
        word.AppendHole(new TextRange(at, 1));
        return end;
    }

    // A file descriptor number and the rest of the command are not arguments.
    int ReadRedirection(int at)
    {
        if (word.Text.All(char.IsDigit))
        {
            word.Drop();
        }

        EndWord();
        if (kind == ShellKind.Posix && heredocs.TryOpen(at, out int end))
        {
            return end;
        }

        isRedirected = true;
        at++;
        while (at < text.Length && text[at] is '>' or '&' or '|' or '<')
        {
            at++;
        }

        return at;
    }

    void EndWord()
    {
        bool isKeyword = words.Count == 0 && !isQuotedWord && keywords.Contains(word.Text);
        if (isKeyword && kind == ShellKind.Posix)
        {
            blocks.ReadKeyword(word.Text);
        }

        if (isRedirected || isKeyword)
        {
            word.Drop();
        }

        isQuotedWord = false;
        word.Close(words);
    }

    void EndCommand()
    {
        EndWord();
        if (words.Count > 0)
        {
            string program = words[0].Text.Text;
            blocks.Begin(program);
            int assignments = 0;
            while (kind == ShellKind.Posix && assignments < words.Count && words[assignments].Text.Text.IndexOf('=') > 0)
            {
                assignments++;
            }

            commands.Add(new(words.GetRange(assignments, words.Count - assignments), blocks.Current) { Assignments = words.GetRange(0, assignments) });
            blocks.End(program, words[words.Count - 1].Text.Text);
            words = [];
        }

        isRedirected = false;
    }
}
