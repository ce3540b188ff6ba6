using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Commands;

/// <summary>Reads the simple commands of a POSIX shell script, up to the first construct that only a shell can evaluate.</summary>
sealed class ShellScript
{
    readonly string text;
    readonly WordBuilder word;
    readonly List<IReadOnlyList<CommandWord>> commands = [];
    List<CommandWord> words = [];
    bool isRedirected;
    bool isAtEnd;

    ShellScript(CommandWord script)
    {
        text = script.Text.Text;
        word = new(script);
    }

    /// <summary>Returns the words of each command, in order; a variable is an unknown part.</summary>
    public static IReadOnlyList<IReadOnlyList<CommandWord>> Commands(CommandWord script) => new ShellScript(script).Read();

    List<IReadOnlyList<CommandWord>> Read()
    {
        int at = 0;
        while (at < text.Length && !isAtEnd)
        {
            at = ReadUnit(at);
        }

        EndCommand();
        return commands;
    }

    int ReadUnit(int at)
    {
        switch (text[at])
        {
            case ' ' or '\t':
                EndWord();
                return at + 1;
            case '\n' or '\r' or ';' or '&' or '|':
                EndCommand();
                return at + 1;
            case '#' when !word.IsOpen:
                int lineEnd = text.IndexOf('\n', at);
                return lineEnd < 0 ? text.Length : lineEnd;
            case '<' or '>':
                return ReadRedirection(at);
            case '(' or ')' or '`':
                return Stop(at);
            case '$':
                return ReadVariable(at);
            case '\'':
                return ReadQuoted(at);
            case '"':
                return ReadDoubleQuoted(at);
            case '\\':
                return ReadEscape(at);
            default:
                word.Append(at);
                return at + 1;
        }
    }

    int ReadQuoted(int at)
    {
        word.Open();
        for (at++; at < text.Length && text[at] != '\''; at++)
        {
            word.Append(at);
        }

        return at + 1;
    }

    int ReadDoubleQuoted(int at)
    {
        word.Open();
        at++;
        while (at < text.Length && !isAtEnd && text[at] != '"')
        {
            if (text[at] is '$' or '`')
            {
                at = text[at] == '$' ? ReadVariable(at) : Stop(at);
                continue;
            }

            at += text[at] == '\\' && at + 1 < text.Length && text[at + 1] is '"' or '\\' or '$' or '`' ? 1 : 0;
            word.Append(at++);
        }

        return at + 1;
    }

    int ReadEscape(int at)
    {
        bool isContinuation = at + 1 < text.Length && text[at + 1] is '\n';
        if (!isContinuation && at + 1 < text.Length)
        {
            word.Append(at + 1);
        }

        return at + 2;
    }

    int ReadVariable(int at)
    {
        if (at + 1 < text.Length && text[at + 1] == '(')
        {
            return Stop(at);
        }

        int end = VariableExpression.TryRead(text, at, text.Length, out VariableExpression variable) ? variable.Range.End
            : at + 1 < text.Length && (char.IsDigit(text[at + 1]) || text[at + 1] is '@' or '*' or '#' or '?' or '!' or '$' or '-') ? at + 2
            : at;
        if (end > at)
        {
            word.AppendHole(TextRange.FromBounds(at, end));
            return end;
        }

        word.Append(at);
        return at + 1;
    }

    // A file descriptor number and the rest of the command are not arguments.
    int ReadRedirection(int at)
    {
        if (word.Text.All(char.IsDigit))
        {
            word.Drop();
        }

        EndWord();
        isRedirected = true;
        at++;
        while (at < text.Length && text[at] is '>' or '&' or '|')
        {
            at++;
        }

        return at;
    }

    // The current word contains the unknown part; the words before it are known.
    int Stop(int at)
    {
        if (word.IsOpen)
        {
            word.AppendHole(new TextRange(at, 1));
        }

        isAtEnd = true;
        return text.Length;
    }

    void EndWord()
    {
        if (isRedirected)
        {
            word.Drop();
        }

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
