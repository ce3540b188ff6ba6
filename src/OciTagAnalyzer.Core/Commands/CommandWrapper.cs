namespace OciTagAnalyzer.Core.Commands;

/// <summary>A program that runs the command it is given: <c>sudo</c>, or a shell.</summary>
static class CommandWrapper
{
    const string Sudo = "sudo";

    static readonly CommandOptions sudoOptions = new(flags: "-A -b -E -H -i -k -n -P -S", values: "-C -g -h -p -R -T -u");

    static readonly HashSet<string> shells = new(StringComparer.Ordinal) { "ash", "bash", "dash", "ksh", "sh", "zsh" };

    /// <summary>True for the name of such a program.</summary>
    public static bool IsOne(string program) => program == Sudo || shells.Contains(program) || IsCmd(program);

    /// <summary>The commands that are run in the end; <paramref name="words"/> themselves where nothing is around them.</summary>
    public static IReadOnlyList<IReadOnlyList<CommandWord>> Unwrap(IReadOnlyList<CommandWord> words)
    {
        IReadOnlyList<CommandWord> command = WithoutSudo(words);
        return command.Count == 0 || ProgramName.Of(command[0].Text) is not { } name ? []
            : shells.Contains(name) ? [.. InShell(command).Select(WithoutAssignments).Select(WithoutSudo)]
            : IsCmd(name) ? [InCmd(command)]
            : [command];
    }

    static bool IsCmd(string name) => string.Equals(name, "cmd", StringComparison.OrdinalIgnoreCase);

    static IReadOnlyList<CommandWord> WithoutSudo(IReadOnlyList<CommandWord> words)
    {
        if (words.Count == 0 || ProgramName.Of(words[0].Text) != Sudo)
        {
            return words;
        }

        int at = 1;
        while (at < words.Count && words[at].Text.Text.StartsWith("-", StringComparison.Ordinal))
        {
            OptionKind option = sudoOptions.Read(words[at].Text.Text, out _);
            if (option == OptionKind.Unknown)
            {
                return [];
            }

            at += option == OptionKind.TakesNext ? 2 : 1;
        }

        return From(words, at);
    }

    static IReadOnlyList<CommandWord> WithoutAssignments(IReadOnlyList<CommandWord> words)
    {
        int at = 0;
        while (at < words.Count && words[at].Text.Text.IndexOf('=') > 0)
        {
            at++;
        }

        return From(words, at);
    }

    // bash -c SCRIPT, bash -lc SCRIPT, bash -e -c SCRIPT
    static IReadOnlyList<IReadOnlyList<CommandWord>> InShell(IReadOnlyList<CommandWord> words)
    {
        for (int at = 1; at + 1 < words.Count && words[at].Text.Text is ['-', not '-', ..] option; at++)
        {
            if (option[option.Length - 1] == 'c')
            {
                return ShellScript.Commands(words[at + 1]);
            }

            if (option[option.Length - 1] == 'o')
            {
                at++;
            }
        }

        return [];
    }

    // Whether the command is one word or many, cmd gets a single line.
    static IReadOnlyList<CommandWord> InCmd(IReadOnlyList<CommandWord> words)
    {
        int at = 1;
        while (at < words.Count && words[at].Text.Text.StartsWith("/", StringComparison.Ordinal) && !IsRun(words[at]))
        {
            at++;
        }

        if (at >= words.Count || !IsRun(words[at]))
        {
            return [];
        }

        IReadOnlyList<CommandWord> command = From(words, at + 1);
        return [.. (command.Count == 1 ? CommandLine.Split(command[0]) : command)
            .TakeWhile(word => word.Text.Text.IndexOfAny(['&', '|', '<', '>', '^']) < 0)];
    }

    static bool IsRun(CommandWord word) => string.Equals(word.Text.Text, "/c", StringComparison.OrdinalIgnoreCase);

    static IReadOnlyList<CommandWord> From(IReadOnlyList<CommandWord> words, int start) => start == 0 ? words : [.. words.Skip(start)];
}
