using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Commands;

/// <summary>The variables of the scripts that run one after the other in one shell: which assignments determine the value at a command.</summary>
sealed class ShellVariables(ShellKind kind)
{
    // Far more than a variable has; limits the work.
    const int MaxAssignments = 32;

    // No variable has this name.
    const string FolderName = "/";

    static readonly string[] folderCommands = ["cd", "chdir", "pushd", "popd", "Set-Location"];
    static readonly string[] unknownSetters = ["read", "unset", "mapfile", "readarray", "getopts", "select"];

    readonly Dictionary<string, List<ShellAssignment>> byName = new(StringComparer.Ordinal);

    // The last command before a position that may set any variable.
    readonly List<int> unknownCommands = [];

    /// <summary>The shell.</summary>
    public ShellKind Kind => kind;

    /// <summary>The part that consists of all scripts.</summary>
    public ShellBlock Script { get; } = new(null, ShellBlockKind.Script);

    /// <summary>The number of commands so far.</summary>
    public int Position { get; private set; }

    /// <summary>The defaults of the variables, by the positions of the variables in the document.</summary>
    public Dictionary<int, CommandWord> Defaults { get; } = [];

    /// <summary>The positions of variables that are written like uses but are assigned: <c>$image = …</c>.</summary>
    public List<TextRange> Assigned { get; } = [];

    /// <summary>Reads the assignments of the next command.</summary>
    public void Read(ShellCommand command)
    {
        Position++;
        if (command.Words.Count == 0)
        {
            foreach (CommandWord assignment in command.Assignments)
            {
                AddAssignment(assignment, command.Block, isLocal: false);
            }
        }
        else if (Array.IndexOf(folderCommands, command.Words[0].Text.Text) >= 0)
        {
            Add(FolderName, new(command.Words.Count == 2 ? [command.Words[1]] : [], Position, command.Block));
        }
        else if (kind == ShellKind.Posix)
        {
            ReadBuiltin(command.Words, command.Block);
        }
        else if (kind == ShellKind.Cmd)
        {
            ReadSet(command.Words, command.Block);
        }
        else
        {
            ReadPowerShell(command.Words, command.Block);
        }

        foreach (CommandWord word in kind == ShellKind.Posix ? command.Assignments.Concat(command.Words) : [])
        {
            AddAssignedDefaults(word, command.Block);
        }
    }

    /// <summary>
    /// Returns the assignments that may determine a variable at a command; null if something unknown may.
    /// </summary>
    /// <param name="name">The name of the variable.</param>
    /// <param name="position">The number of the command.</param>
    /// <param name="block">The part of the script that contains it.</param>
    /// <param name="mayBeUnassigned">True if the variable may still have the value from before the script.</param>
    public IReadOnlyList<ShellAssignment>? Before(string name, int position, ShellBlock block, out bool mayBeUnassigned)
    {
        mayBeUnassigned = false;
        List<ShellAssignment> reaching = [];
        List<ShellAssignment> all = byName.TryGetValue(name, out List<ShellAssignment>? known) ? known : [];
        int before = unknownCommands.BinarySearch(position);
        int unknownCommand = (before < 0 ? ~before : before) is > 0 and var count ? unknownCommands[count - 1] : 0;
        int last = LastBefore(all, position);
        for (int i = last; i >= 0; i--)
        {
            ShellAssignment assignment = all[i];
            ShellBlock? assignedIn = assignment.Block.Function;
            bool isVisible = assignedIn is null || assignedIn.Contains(block);

            // It is not known when another function is called.
            if (last - i == MaxAssignments || assignment.Position < unknownCommand || !(isVisible || assignment.IsLocal))
            {
                return null;
            }

            ShellBlock condition = assignment.Block.WithoutGroups();
            bool isDominating = condition.Contains(block);
            if (assignedIn != block.Function || !(isDominating || condition.Reaches(block)))
            {
                continue;
            }

            // After a loop, a variable has the last of its values.
            if (!isDominating && assignment.Values.Count > 1)
            {
                return null;
            }

            reaching.Add(assignment);
            if (isDominating && !assignment.IsDefault)
            {
                // A default does not replace a value.
                bool mayBeEmpty = assignment.Values.Any(value => value.Text.Text.Length == 0);
                return mayBeEmpty ? reaching : reaching.FindAll(reached => !reached.IsDefault);
            }
        }

        if (unknownCommand > 0 || (block.Function is not null && !TryAddOutside(all, block.Function, reaching)))
        {
            return null;
        }

        mayBeUnassigned = block.Function is null || reaching.Count == 0 || reaching[reaching.Count - 1].Block.Function == block.Function;
        return reaching;
    }

    /// <summary>Returns the folder of a command, relative to that of the script; null if it is unknown.</summary>
    /// <param name="position">The number of the command.</param>
    /// <param name="block">The part of the script that contains it.</param>
    public string? FolderAt(int position, ShellBlock block)
    {
        string folder = "";
        for (int changes = 0; changes < MaxAssignments; changes++)
        {
            IReadOnlyList<ShellAssignment>? known = Before(FolderName, position, block, out bool mayBeUnassigned);
            if (known is [])
            {
                return folder;
            }

            if (known is not [{ Values: [var value] } change] || mayBeUnassigned || value.Text.HasHoles || value.Text.Text is ['/' or '\\' or '~' or '-', ..])
            {
                return null;
            }

            (folder, position, block) = (value.Text.Text + "/" + folder, change.Position, change.Block);
        }

        return null;
    }

    static int LastBefore(List<ShellAssignment> assignments, int position)
    {
        int low = 0;
        int high = assignments.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = assignments[middle].Position < position ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    // A function may be called anywhere, so that only a variable that is assigned once has a known value.
    bool TryAddOutside(List<ShellAssignment> all, ShellBlock function, List<ShellAssignment> reaching)
    {
        if (unknownCommands.Count > 0 || all.Count > MaxAssignments)
        {
            return false;
        }

        ShellAssignment[] outside = [.. all.Where(assignment => !function.Contains(assignment.Block) && !assignment.IsLocal)];
        reaching.AddRange(outside);
        return outside.Length == 0 || (outside.Length == 1 && outside[0].Block == Script);
    }

    void ReadBuiltin(IReadOnlyList<CommandWord> words, ShellBlock block)
    {
        string program = words[0].Text.Text;
        switch (program)
        {
            case "export" or "readonly" or "local" or "declare" or "typeset":
                foreach (CommandWord word in words.Skip(1))
                {
                    AddAssignment(word, block, isLocal: program is not ("export" or "readonly") && block.Function is not null);
                }

                break;
            case "for" when words.Count > 2 && words[2].Text.Text == "in":
                Add(words[1].Text.Text, new([.. words.Skip(3).Where(word => !word.IsUnknown)], Position, block));
                break;
            case "source" or "." or "eval":
                unknownCommands.Add(Position);
                break;
            case "printf" when words.Count > 2 && words[1].Text.Text == "-v":
                Add(words[2].Text.Text, new([], Position, block));
                break;
            default:
                foreach (CommandWord word in program == "for" || Array.IndexOf(unknownSetters, program) >= 0 ? words.Skip(1) : [])
                {
                    Add(word.Text.Text, new([], Position, block));
                }

                break;
        }
    }

    // set IMAGE=redis
    void ReadSet(IReadOnlyList<CommandWord> words, ShellBlock block)
    {
        if (words.Count > 1 && words[0].Text.Text.Equals("set", StringComparison.OrdinalIgnoreCase))
        {
            foreach (CommandWord word in words.Skip(1))
            {
                // With an option or several words, the value is not what it seems.
                AddAssignment(word, block, isLocal: false, isKnown: words.Count == 2);
            }
        }
        else if (words[0].Text.Text.Equals("call", StringComparison.OrdinalIgnoreCase))
        {
            unknownCommands.Add(Position);
        }
    }

    // $image = 'redis'
    void ReadPowerShell(IReadOnlyList<CommandWord> words, ShellBlock block)
    {
        if (words[0].Text.Text == ".")
        {
            unknownCommands.Add(Position);
            return;
        }

        string text = words[0].Text.Text;
        int start = text.IndexOf('=') + 1;
        bool isSeparate = text.Length == 1 && words.Count > 1 && words[1].Text.Text is ['=', ..] or [_, '='];
        if (words[0].Text.HasHoles && text[0] == ImageText.Hole && (isSeparate || start > 0)
            && ShellVariable.TryParse(words[0].Text.HoleNames[0], kind, out ShellVariable variable))
        {
            Assigned.Add(words[0].Map.ToDocument(new TextRange(0, 1)));
            CommandWord? value = start > 1 && words.Count == 1 && start < text.Length ? (start == 2 ? words[0].From(2) : null)
                : isSeparate && words.Count == 3 && words[1].Text.Text == "=" ? words[2]
                : null;
            Add(variable.Name, new(value is null ? [] : [value], Position, block));
        }
    }

    void AddAssignment(CommandWord word, ShellBlock block, bool isLocal, bool isKnown = true)
    {
        string text = word.Text.Text;
        int equals = text.IndexOf('=');
        bool isAppended = equals > 0 && text[equals - 1] == '+';
        string name = equals < 0 ? text : text.Substring(0, isAppended ? equals - 1 : equals);
        name = kind == ShellKind.Posix ? name : name.ToLowerInvariant();
        if (equals > 0 && isKnown && !isAppended)
        {
            Add(name, new([word.From(equals + 1)], Position, block) { IsLocal = isLocal });
        }
        else if (equals > 0 || isLocal)
        {
            Add(name, new([], Position, block) { IsLocal = isLocal });
        }
    }

    // : ${IMAGE:=redis}
    void AddAssignedDefaults(CommandWord word, ShellBlock block)
    {
        for (int i = 0, hole = 0; word.Text.HasHoles && i < word.Text.Text.Length; i++)
        {
            if (word.Text.Text[i] == ImageText.Hole
                && ShellVariable.TryParse(word.Text.HoleNames[hole++], kind, out ShellVariable variable) && variable.IsAssigned)
            {
                CommandWord[] values = Defaults.TryGetValue(word.Map.ToDocument(i), out CommandWord? value) ? [value] : [];
                Add(variable.Name, new(values, Position, block) { IsDefault = true });
            }
        }
    }

    void Add(string name, ShellAssignment assignment)
    {
        if (!byName.TryGetValue(name, out List<ShellAssignment>? known))
        {
            byName.Add(name, known = []);
        }

        known.Add(assignment);
    }
}
