using System.CommandLine;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>The argument that says what a command works over.</summary>
sealed class PathArgument : Argument<string?>
{
    /// <summary>The argument.</summary>
    /// <param name="description">What it may be.</param>
    public PathArgument(string description)
        : base("PATH")
    {
        Description = description + " Where none is given, the current folder.";
        Arity = ArgumentArity.ZeroOrOne;

        Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: "" }])
            {
                given.AddError("Invalid value '' for PATH; expected a file or folder");
            }
        });
    }

    /// <summary>The full path that is given, or the current folder.</summary>
    public string FullPathIn(ParseResult parsed, string currentFolder) => Path.GetFullPath(parsed.GetValue(this) ?? ".", currentFolder);
}
