using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;

namespace OciTagAnalyzer.Core.Rules;

/// <summary>A rule that judges one image by itself. Its message ends with the image's evidence, which is the last argument.</summary>
public sealed record ReferenceRule(string Id, string Name, string Title, string Message, string Description) : Rule(Id, Name, Title, Message, Description)
{
    /// <summary>The finding that an image deserves by this rule alone, or null. Images that the policy ignores are not judged.</summary>
    public required Func<FoundImage, ImagePolicy, Finding?> Judge { get; init; }

    /// <summary>True if the rule is about the image's name, whatever its tag and digest.</summary>
    public bool IsAboutName { get; init; }

    /// <summary>The ids of the rules that say nothing more about an image that has a finding of this one.</summary>
    public IReadOnlyList<string> TakesPrecedenceOver { get; init; } = [];
}
