namespace OciTagAnalyzer.Core.Commands;

/// <summary>A part of a script whose commands run under the same conditions.</summary>
/// <param name="parent">The part around it; null for the script.</param>
/// <param name="kind">Why it is a part of its own.</param>
/// <param name="alternatives">The statement of which only one branch runs; null if the part is no such branch.</param>
sealed class ShellBlock(ShellBlock? parent, ShellBlockKind kind, object? alternatives = null)
{
    /// <summary>The part around it; null for the script.</summary>
    public ShellBlock? Parent => parent;

    /// <summary>Why it is a part of its own.</summary>
    public ShellBlockKind Kind => kind;

    /// <summary>The statement of which only one branch runs; null if the part is no such branch.</summary>
    public object? Alternatives => alternatives;

    /// <summary>The number of parts around it.</summary>
    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>True if the script or function ends here, so that nothing runs after it.</summary>
    public bool IsEnd { get; set; }

    /// <summary>The innermost function around the commands; null if there is none.</summary>
    public ShellBlock? Function => kind == ShellBlockKind.Function ? this : parent?.Function;

    /// <summary>True if this part contains <paramref name="other"/>, or is the same.</summary>
    public bool Contains(ShellBlock other) => other.AncestorAt(Depth) == this;

    /// <summary>The part whose conditions a variable that is assigned here depends on.</summary>
    public ShellBlock WithoutGroups() => kind == ShellBlockKind.Group ? parent!.WithoutGroups() : this;

    /// <summary>True if a variable that is assigned here may still have its value in a later command in <paramref name="later"/>.</summary>
    public bool Reaches(ShellBlock later)
    {
        ShellBlock? outermost = null;
        for (ShellBlock at = this; !at.Contains(later); at = at.Parent!)
        {
            if (at.Kind == ShellBlockKind.Subshell || at.IsEnd)
            {
                return false;
            }

            outermost = at;
        }

        // Only one branch of a statement runs.
        return outermost?.Alternatives is null || outermost.Alternatives != later.AncestorAt(outermost.Depth)?.Alternatives;
    }

    ShellBlock? AncestorAt(int depth)
    {
        ShellBlock? at = this;
        while (at is not null && at.Depth > depth)
        {
            at = at.Parent;
        }

        return at?.Depth == depth ? at : null;
    }
}
