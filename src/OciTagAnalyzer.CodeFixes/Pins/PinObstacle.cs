using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>Code that prevents a pin.</summary>
/// <param name="Reason">What the code does, as a clause.</param>
/// <param name="Place">The code.</param>
sealed record PinObstacle(string Reason, Location Place)
{
    /// <summary>The reason for a text that is not only an image.</summary>
    public const string OtherUse = "code also uses the text for something other than an image";
}
