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

    readonly CommandWord script;
    readonly LineHoles holes;
    readonly string text;
    readonly ShellKind kind;
    readonly int depth;
    readonly WordBuilder word;
    readonly List<IReadOnlyList<CommandWord>> commands;
    readonly ShellHeredocs heredocs;
    List<CommandWord> words = [];
    int parentheses;
    bool isRedirected;
    bool isQuotedWord;

    ShellScript(CommandWord script, LineHoles holes, ShellKind kind, List<IReadOnlyList<CommandWord>> commands, int depth)
    {
        this.holes = holes;
        this.script = script;
        this.kind = kind;
        this.commands = commands;
        this.depth = depth;
        text = script.Text.Text;
        word = new(script, holes);
        heredocs = new(text);
    }

    /// <summary>Returns the words of each command, in order; a variable or the output of a command is an unknown part.</summary>
    public static IReadOnlyList<IReadOnlyList<CommandWord>> Commands(CommandWord script, ShellKind kind = ShellKind.Posix)
    {
        var commands = new List<IReadOnlyList<CommandWord>>();
        _ = new ShellScript(script, new LineHoles(script.Text), kind, commands, 0).Read(0, NoEnd);
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
                return heredocs.Skip(at + 1);
            case '\r' or '|' or '&' or ';':
                EndCommand();
                return at + 1;
            case '{' or '}' when kind == ShellKind.PowerShell:
                EndCommand();
                return at + 1;
            case '#' when kind != ShellKind.Cmd && !word.IsOpen:
                int lineEnd = text.IndexOf('\n', at);
                return lineEnd < 0 ? text.Length : lineEnd;
            case '<' or '>':
                return ReadRedirection(at);
            case '(' or ')':
                parentheses = Math.Max(0, parentheses + (text[at] == '(' ? 1 : -1));
                EndCommand();
                return at + 1;
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
            word.AppendHole(TextRange.FromBounds(at, end));
            return end;
        }

        word.Append(at);
        return next;
    }

    // What a command prints is an unknown part; the command itself is read as well.
    int ReadSubstitution(int at, int start, char close)
    {
        int end = depth < MaxDepth ? new ShellScript(script, holes, kind, commands, depth + 1).Read(start, close) : text.Length;
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
            commands.Add(words);
            words = [];
        }

        isRedirected = false;
    }
}
