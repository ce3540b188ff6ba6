using System.CommandLine;
using System.Globalization;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>An option that takes a whole number of seconds.</summary>
sealed class SecondsOption : Option<int>
{
    /// <summary>The option, for seconds from 1 to <paramref name="most"/>.</summary>
    public SecondsOption(string name, int most)
        : base(name)
    {
        HelpName = "SECONDS";
        CustomParser = given =>
        {
            string text = given.Tokens[0].Value;
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds) || seconds < 1 || seconds > most)
            {
                given.AddError($"Invalid value '{text}' for {name}; expected seconds from 1 to {most}");
            }

            return seconds;
        };
    }
}
