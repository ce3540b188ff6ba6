namespace OciTagAnalyzer.Core.Commands;

/// <summary>Why a part of a script may not run, or runs apart from the rest.</summary>
enum ShellBlockKind
{
    /// <summary>The whole script.</summary>
    Script,

    /// <summary>Commands in braces, which always run.</summary>
    Group,

    /// <summary>A condition or branch: <c>if</c>, <c>then</c>, <c>else</c>, or the braces of PowerShell.</summary>
    Branch,

    /// <summary>A branch of <c>case</c>.</summary>
    Case,

    /// <summary>A loop.</summary>
    Loop,

    /// <summary>The commands after <c>&amp;&amp;</c> or <c>||</c>.</summary>
    List,

    /// <summary>The body of a function, which runs when it is called.</summary>
    Function,

    /// <summary>Commands that run in a process of their own, and change no variable of the script.</summary>
    Subshell,
}
