using System.CommandLine;
using System.Globalization;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>An option for an age: a number of hours, days or weeks.</summary>
sealed class AgeOption : Option<TimeSpan?>
{
    const int MaxDays = 3650;

    /// <summary>Creates the option.</summary>
    public AgeOption(string name)
        : base(name)
    {
        HelpName = "AGE";
        CustomParser = given =>
        {
            string text = given.Tokens[0].Value;
            TimeSpan? age = Read(text);
            if (age is null)
            {
                given.AddError($"Invalid value '{text}' for {name}; expected an age such as 7d, 12h or 2w");
            }

            return age;
        };
    }

    static TimeSpan? Read(string text)
    {
        TimeSpan? unit = text.Length == 0 ? null : text[^1] switch
        {
            'h' => TimeSpan.FromHours(1),
            'd' => TimeSpan.FromDays(1),
            'w' => TimeSpan.FromDays(7),
            _ => null,
        };
        return unit is { } one && int.TryParse(text.AsSpan(..^1), NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            && count * one.TotalDays <= MaxDays
                ? count * one
                : null;
    }
}
