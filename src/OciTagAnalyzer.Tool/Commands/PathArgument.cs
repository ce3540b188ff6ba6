using System.CommandLine;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>The argument for the path that a command works on.</summary>
sealed class PathArgument : Argument<string?>
{
    /// <summary>Creates the argument.</summary>
    /// <param name="description">The kinds of path that are accepted.</param>
    public PathArgument(string description)
        : base("PATH")
    {
        Description = description + " [default: the current folder]";
        Arity = ArgumentArity.ZeroOrOne;

        Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: "" }])
            {
                given.AddError("Invalid value '' for PATH; expected a file or folder");
            }
        });
    }

    /// <summary>The full path of the argument; the current folder if it is not given.</summary>
    public string FullPathIn(ParseResult parsed, string currentFolder) => Path.GetFullPath(parsed.GetValue(this) ?? ".", currentFolder);
}
