using System.CommandLine;
using OciTagAnalyzer.Tool.Workspace;
using OciTagAnalyzer.Tool.Workspace.Git;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>An option for a glob that selects files; it may be repeated.</summary>
sealed class GlobOption : Option<IReadOnlyList<IgnorePattern>>
{
    /// <summary>Creates the option.</summary>
    public GlobOption(string name)
        : base(name)
    {
        HelpName = "GLOB";
        Arity = ArgumentArity.OneOrMore;
        AllowMultipleArgumentsPerToken = false;
        CustomParser = given =>
        {
            var patterns = new List<IgnorePattern>();
            foreach (string glob in given.Tokens.Select(token => token.Value))
            {
                if (PathFilter.Parse(glob) is { } pattern)
                {
                    patterns.Add(pattern);
                }
                else
                {
                    given.AddError($"Invalid value '{glob}' for {name}; expected a glob such as 'deploy/**/*.yaml' or 'third_party/'");
                }
            }

            return patterns;
        };
    }
}
