namespace OciTagAnalyzer.Benchmarks.Goals;

/// <summary>The arguments of the command: the parts to measure, and folders of real sources.</summary>
/// <param name="Parts">The names of the parts; empty for all.</param>
/// <param name="WithoutSinks">A folder of C# that references no library with sinks.</param>
/// <param name="WithSinks">A folder of C# with sinks.</param>
/// <param name="References">A folder with the assemblies that <paramref name="WithSinks"/> references.</param>
/// <param name="AheadOfTimeTool">The assembly of a tool that was compiled ahead of time; otherwise, the command compiles one.</param>
sealed record GoalOptions(IReadOnlyList<string> Parts, string? WithoutSinks, string? WithSinks, string? References, string? AheadOfTimeTool)
{
    /// <summary>Reads the arguments after the name of the command.</summary>
    public static GoalOptions Parse(IReadOnlyList<string> arguments)
    {
        var parts = new List<string>();
        var options = new Dictionary<string, string?> { ["--no-sinks"] = null, ["--sinks"] = null, ["--references"] = null, ["--tool"] = null };
        for (int i = 0; i < arguments.Count; i++)
        {
            if (!arguments[i].StartsWith('-'))
            {
                parts.Add(arguments[i]);
            }
            else if (options.ContainsKey(arguments[i]) && i + 1 < arguments.Count)
            {
                options[arguments[i]] = Path.GetFullPath(arguments[++i]);
            }
            else
            {
                throw new ArgumentException($"Invalid argument '{arguments[i]}'; expected a part, or one of {string.Join(", ", options.Keys)} with a value");
            }
        }

        return new(parts, options["--no-sinks"], options["--sinks"], options["--references"], options["--tool"]);
    }
}
