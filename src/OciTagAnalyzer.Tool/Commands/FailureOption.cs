using System.CommandLine;
using OciTagAnalyzer.Tool.Reports;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>The option for the findings that affect the exit code.</summary>
sealed class FailureOption : Option<FailureThreshold?>
{
    /// <summary>Creates the option.</summary>
    public FailureOption(string name)
        : base(name)
    {
        HelpName = "SEVERITY|RULES";
        CompletionSources.Clear();
        CompletionSources.Add([.. FailureThreshold.Words]);
        CustomParser = given =>
        {
            var threshold = FailureThreshold.Parse(given.Tokens[0].Value, out string? invalid);
            if (invalid is not null)
            {
                given.AddError($"Invalid value '{invalid}' for {name}; expected {WordList.Of([.. FailureThreshold.Words, "rules such as OCI1001"])}");
            }

            return threshold;
        };
    }
}
