namespace OciTagAnalyzer.Core.Commands;

/// <summary>A program that runs the command it receives: <c>sudo</c>, <c>env</c>, <c>wsl</c>, or a shell.</summary>
static class CommandWrapper
{
    static readonly Dictionary<string, CommandOptions> runners = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sudo"] = new(
            flags: "-A -b -E -H -i -k -n -P -S --askpass --background --login --non-interactive --preserve-env --set-home --stdin",
            values: "-C -g -h -p -R -T -u --chdir --chroot --close-from --command-timeout --group --host --prompt --user"),
        ["env"] = new(flags: "-i -v --debug --ignore-environment", values: "-C -u --chdir --unset"),
        ["wsl"] = new(flags: "-e --exec --system", values: "-d -u --cd --distribution --distribution-id --shell-type --user"),
        ["command"] = new(flags: "-p", values: ""),
        ["exec"] = new(flags: "-c -l", values: "-a"),
        ["nohup"] = new(flags: "", values: ""),
        ["time"] = new(flags: "-p", values: ""),
        ["timeout"] = new(flags: "-f -p -v --foreground --preserve-status --verbose", values: "-k -s --kill-after --signal"),
    };

    static readonly HashSet<string> shells = new(StringComparer.Ordinal) { "ash", "bash", "dash", "ksh", "sh", "zsh" };

    // Shells that pass scripts to each other; more are not real.
    const int MaxShells = 4;

    /// <summary>True if <paramref name="program"/> is such a program.</summary>
    public static bool IsWrapper(string program) => runners.ContainsKey(program) || shells.Contains(program) || IsCmd(program);

    /// <summary>Returns the commands that finally run; <paramref name="words"/> itself if it has no wrapper.</summary>
    public static IReadOnlyList<IReadOnlyList<CommandWord>> Unwrap(IReadOnlyList<CommandWord> words)
    {
        IReadOnlyList<CommandWord> command = WithoutRunners(words);
        return command.Count == 0 || ProgramName.Of(command[0].Text) is not { } name ? []
            : shells.Contains(name) ? [.. InShell(command, new(null, ShellBlockKind.Script), null, 1).Select(inner => inner.Words)]
            : IsCmd(name) ? [WithoutRunners(InCmd(command))]
            : [command];
    }

    /// <summary>Returns the commands of a script that finally run, and its assignments.</summary>
    public static IEnumerable<ShellCommand> InScript(CommandWord script, ShellKind kind) => InScript(script, kind, new(null, ShellBlockKind.Script), null, 0);

    /// <summary>Returns the commands of a script that finally run, after those of the scripts before it in the same shell, with its assignments.</summary>
    public static IEnumerable<ShellCommand> InScript(CommandWord script, ShellVariables variables)
    {
        foreach (ShellCommand command in InScript(script, variables.Kind, variables.Script, variables.Defaults, 0))
        {
            variables.Read(command);
            yield return command;
        }
    }

    static IEnumerable<ShellCommand> InScript(CommandWord script, ShellKind kind, ShellBlock block, IDictionary<int, CommandWord>? defaults, int depth)
    {
        foreach (ShellCommand command in ShellScript.Commands(script, kind, block, defaults))
        {
            IReadOnlyList<CommandWord> words = WithoutRunners(command.Words);
            bool isShell = words.Count > 0 && ProgramName.Of(words[0].Text) is { } name && shells.Contains(name);
            yield return isShell ? command with { Words = [words[0]] }
                : words.Count > 0 && ProgramName.Of(words[0].Text) is { } program && IsCmd(program) ? command with { Words = WithoutRunners(InCmd(words)) }
                : command with { Words = words };
            foreach (ShellCommand inner in isShell && depth < MaxShells ? InShell(words, new(command.Block, ShellBlockKind.Subshell), defaults, depth + 1) : [])
            {
                yield return inner;
            }
        }
    }

    static bool IsCmd(string name) => string.Equals(name, "cmd", StringComparison.OrdinalIgnoreCase);

    static IReadOnlyList<CommandWord> WithoutRunners(IReadOnlyList<CommandWord> words)
    {
        while (words.Count > 0 && ProgramName.Of(words[0].Text) is { } name && runners.TryGetValue(name, out CommandOptions? options))
        {
            words = WithoutAssignments(WithoutOptions(words, options));

            // timeout 60 docker run …
            words = name == "timeout" ? From(words, 1) : words;
        }

        return words;
    }

    static IReadOnlyList<CommandWord> WithoutOptions(IReadOnlyList<CommandWord> words, CommandOptions options)
    {
        int at = 1;

        // "wsl ~" starts in the home directory.
        while (at < words.Count && words[at].Text.Text is ['-', ..] or "~")
        {
            if (words[at].Text.Text == "--")
            {
                return From(words, at + 1);
            }

            OptionKind kind = options.Read(words[at].Text.Text, out _);
            if (kind == OptionKind.Unknown)
            {
                return [];
            }

            at += kind == OptionKind.TakesNext ? 2 : 1;
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
    static IEnumerable<ShellCommand> InShell(IReadOnlyList<CommandWord> words, ShellBlock block, IDictionary<int, CommandWord>? defaults, int depth)
    {
        for (int at = 1; at + 1 < words.Count && words[at].Text.Text is ['-', not '-', ..] option; at++)
        {
            if (option[option.Length - 1] == 'c')
            {
                return InScript(words[at + 1], ShellKind.Posix, block, defaults, depth);
            }

            if (option[option.Length - 1] == 'o')
            {
                at++;
            }
        }

        return [];
    }

    // cmd joins its arguments to one line, whether there is one or many.
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
