using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;

namespace OciTagAnalyzer.Core.Rules;

/// <summary>A rule that checks a single image. The last argument of its message is the image's evidence.</summary>
public sealed record ReferenceRule(string Id, string Name, string Title, string Message, string Description) : Rule(Id, Name, Title, Message, Description)
{
    /// <summary>Returns the finding of this rule alone for an image, or null. The caller skips images that the policy ignores.</summary>
    public required Func<FoundImage, ImagePolicy, Finding?> Check { get; init; }

    /// <summary>True if the rule is about the image's name, whatever its tag and digest.</summary>
    public bool IsAboutName { get; init; }

    /// <summary>The ids of the rules that do not report an image that this one reports.</summary>
    public IReadOnlyList<string> TakesPrecedenceOver { get; init; } = [];
}
