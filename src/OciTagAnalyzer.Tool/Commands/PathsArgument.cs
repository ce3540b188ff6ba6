using System.CommandLine;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>The argument for the paths that a command works on.</summary>
sealed class PathsArgument : Argument<string[]>
{
    /// <summary>Creates the argument.</summary>
    /// <param name="description">The kinds of path that are accepted.</param>
    public PathsArgument(string description)
        : base("PATH")
    {
        Description = description + " [default: the current folder]";
        Arity = ArgumentArity.ZeroOrMore;

        Validators.Add(given =>
        {
            if (given.Tokens.Any(token => token.Value.Length == 0))
            {
                given.AddError("Invalid value '' for PATH; expected a file or folder");
            }
        });
    }

    /// <summary>The full paths of the arguments; the current folder if none is given.</summary>
    public IEnumerable<string> FullPathsIn(ParseResult parsed, string currentFolder) =>
        (parsed.GetValue(this) is { Length: > 0 } paths ? paths : ["."]).Select(path => Path.GetFullPath(path, currentFolder));
}
