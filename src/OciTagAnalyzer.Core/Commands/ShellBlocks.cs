namespace OciTagAnalyzer.Core.Commands;

/// <summary>Follows the structure of a script: which block contains the next command.</summary>
sealed class ShellBlocks(ShellBlock script, ShellKind kind)
{
    // Far more than a real script has. Deeper commands count as part of the last block.
    const int MaxDepth = 32;

    readonly int outermost = script.Depth;
    int tooDeep;

    // A function follows, or a command after && or ||.
    bool isFunction;
    bool isListOpen;

    /// <summary>The block of the next command.</summary>
    public ShellBlock Current { get; private set; } = script;

    /// <summary>Reads a keyword before a command.</summary>
    public void ReadKeyword(string word)
    {
        switch (word)
        {
            case "if":
                Open(ShellBlockKind.Group);
                break;
            case "then" or "elif" or "else":
                Next(ShellBlockKind.Branch);
                break;
            case "while" or "until":
                Open(ShellBlockKind.Loop);
                break;
            case "{":
                OpenBrace(ShellBlockKind.Group);
                break;
            case "}":
                CloseBrace();
                break;
        }
    }

    /// <summary>Reads the beginning of a command, which may open or close a block.</summary>
    public void Begin(string program)
    {
        isListOpen = false;
        Current.IsEnd |= program is "exit" or "return" or "exec";
        if (kind != ShellKind.Posix)
        {
            isFunction |= program == "function";
            return;
        }

        switch (program)
        {
            case "for" or "select":
                Open(ShellBlockKind.Loop);
                break;
            case "function":
                isFunction = true;
                break;
            case "fi":
                Close(ShellBlockKind.Branch);
                break;
            case "done":
                Close(ShellBlockKind.Loop);
                break;
            case "esac":
                Close(ShellBlockKind.Case);
                break;
        }
    }

    /// <summary>Reads the end of a command.</summary>
    public void End(string program, string lastWord)
    {
        if (kind == ShellKind.Posix && program == "case")
        {
            Open(ShellBlockKind.Case, new object());
        }
        else if (kind == ShellKind.Posix && isFunction && lastWord == "{")
        {
            OpenBrace(ShellBlockKind.Group);
        }
    }

    /// <summary>Reads <c>()</c>, after which a function follows.</summary>
    public void ReadFunction() => isFunction = true;

    /// <summary>Reads a bracket that opens a block.</summary>
    public void OpenBrace(ShellBlockKind block)
    {
        Open(isFunction ? ShellBlockKind.Function : block);
        isFunction = false;
    }

    /// <summary>Reads the end of a block in braces.</summary>
    public void CloseBrace() => Close(ShellBlockKind.Group, ShellBlockKind.Function, ShellBlockKind.Branch);

    /// <summary>Reads the beginning of commands in parentheses.</summary>
    public void OpenParenthesis() => Open(Parentheses);

    /// <summary>Reads the end of commands in parentheses.</summary>
    public void CloseParenthesis() => Close(Parentheses);

    /// <summary>Reads the end of a branch of <c>case</c>.</summary>
    public void EndCase() => Next(ShellBlockKind.Case);

    /// <summary>Reads <c>&amp;&amp;</c> or <c>||</c>.</summary>
    public void ReadListOperator(bool isAnd)
    {
        // What follows || does not run after what follows && in the same list.
        object alternatives = new();
        while (!isAnd && Current.Kind == ShellBlockKind.List)
        {
            alternatives = Current.Alternatives ?? alternatives;
            Leave();
        }

        Open(ShellBlockKind.List, alternatives);
        isListOpen = true;
    }

    /// <summary>Reads the end of a line or list, unless a command must follow.</summary>
    public void EndList()
    {
        while (!isListOpen && Current.Kind == ShellBlockKind.List)
        {
            Leave();
        }
    }

    ShellBlockKind Parentheses => kind == ShellKind.Posix ? ShellBlockKind.Subshell : ShellBlockKind.Branch;

    void Open(ShellBlockKind block, object? alternatives = null)
    {
        if (Current.Depth < MaxDepth)
        {
            Current = new ShellBlock(Current, block, alternatives);
        }
        else
        {
            tooDeep++;
        }
    }

    void Next(ShellBlockKind block)
    {
        EndList();
        bool isAfterCondition = block == ShellBlockKind.Branch && Current.Kind == ShellBlockKind.Group;
        if ((Current.Kind == block || isAfterCondition) && tooDeep == 0)
        {
            Current = new ShellBlock(Current.Parent, block, Current.Alternatives ?? new object());
        }
    }

    // A bracket without its counterpart closes nothing.
    void Close(params ShellBlockKind[] blocks)
    {
        isListOpen = false;
        EndList();
        if (tooDeep > 0)
        {
            tooDeep--;
        }
        else if (Array.IndexOf(blocks, Current.Kind) >= 0 && Current.Depth > outermost)
        {
            Leave();
        }
    }

    void Leave()
    {
        if (tooDeep > 0)
        {
            tooDeep--;
        }
        else if (Current.Parent is { } outer)
        {
            Current = outer;
        }
    }
}
