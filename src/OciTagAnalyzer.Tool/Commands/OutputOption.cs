using System.CommandLine;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>The option for the files of the report; it may be repeated.</summary>
sealed class OutputOption : Option<IReadOnlyList<string>>
{
    /// <summary>The value for the standard output.</summary>
    public const string Standard = "-";

    /// <summary>Creates the option.</summary>
    public OutputOption(string name)
        : base(name)
    {
        HelpName = "FILE";
        Arity = ArgumentArity.OneOrMore;
        AllowMultipleArgumentsPerToken = false;
        CustomParser = given => [.. given.Tokens.Select(token => token.Value)];
        Validators.Add(given =>
        {
            if (given.Tokens.Any(token => token.Value.Length == 0))
            {
                given.AddError($"Invalid value '' for {name}; expected a file");
            }
        });
    }
}
