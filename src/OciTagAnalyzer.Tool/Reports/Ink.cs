using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>Colours words for a terminal, or leaves them as they are.</summary>
/// <param name="hasColour">False where the output is piped, or <c>NO_COLOR</c> is set.</param>
sealed class Ink(bool hasColour)
{
    /// <summary>Leaves every word as it is.</summary>
    public static Ink Plain { get; } = new(false);

    /// <summary>The word in the colour of that severity.</summary>
    public string Coloured(string word, DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => In(31, word),
        DiagnosticSeverity.Warning => In(33, word),
        _ => In(36, word),
    };

    string In(int colour, string word) => hasColour ? $"\e[{colour}m{word}\e[0m" : word;
}
