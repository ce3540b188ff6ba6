using System.CommandLine;
using System.Globalization;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>An option for a whole number of seconds.</summary>
sealed class SecondsOption : Option<int>
{
    /// <summary>Creates the option, for values from 1 to <paramref name="maximum"/>.</summary>
    public SecondsOption(string name, int maximum)
        : base(name)
    {
        HelpName = "SECONDS";
        CustomParser = given =>
        {
            string text = given.Tokens[0].Value;
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds) || seconds < 1 || seconds > maximum)
            {
                given.AddError($"Invalid value '{text}' for {name}; expected seconds from 1 to {maximum}");
            }

            return seconds;
        };
    }
}
