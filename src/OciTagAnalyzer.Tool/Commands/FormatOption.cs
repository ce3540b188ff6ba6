using System.CommandLine;
using OciTagAnalyzer.Tool.Reports;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>The option for the formats of the report; it may be repeated.</summary>
sealed class FormatOption : Option<IReadOnlyList<ReportFormat>>
{
    /// <summary>Creates the option.</summary>
    public FormatOption(string name)
        : base(name)
    {
        string[] words = [.. ReportFormat.All.Select(format => format.Name)];
        HelpName = string.Join('|', words);
        Arity = ArgumentArity.OneOrMore;
        AllowMultipleArgumentsPerToken = false;
        CompletionSources.Clear();
        CompletionSources.Add(words);
        CustomParser = given =>
        {
            var formats = new List<ReportFormat>();
            foreach (string word in given.Tokens.Select(token => token.Value))
            {
                if (ReportFormat.All.FirstOrDefault(format => format.Name.Equals(word, StringComparison.OrdinalIgnoreCase)) is { } format)
                {
                    formats.Add(format);
                }
                else
                {
                    given.AddError($"Invalid value '{word}' for {name}; expected {WordList.Of(words)}");
                }
            }

            return formats;
        };
    }
}
