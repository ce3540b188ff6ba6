using System.CommandLine;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>The option for the paths that a command works on, if its arguments are something else; it may be repeated.</summary>
sealed class PathsOption : Option<string[]>
{
    /// <summary>Creates the option.</summary>
    /// <param name="description">The kinds of path that are accepted.</param>
    public PathsOption(string description)
        : base("--path")
    {
        Description = description + " Repeatable. [default: the current folder]";
        HelpName = "PATH";
        Validators.Add(given =>
        {
            if (given.Tokens.Any(token => token.Value.Length == 0))
            {
                given.AddError("Invalid value '' for --path; expected a file or folder");
            }
        });
    }

    /// <summary>The full paths of the option; the current folder if it is not given.</summary>
    public IEnumerable<string> FullPathsIn(ParseResult parsed, string currentFolder) =>
        (parsed.GetValue(this) is { Length: > 0 } paths ? paths : ["."]).Select(path => Path.GetFullPath(path, currentFolder));
}
