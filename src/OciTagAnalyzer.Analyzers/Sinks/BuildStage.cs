using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Names that stand where an image may, and are none: <c>scratch</c>, and the stages of the same build.</summary>
static class BuildStage
{
    const string Nothing = "scratch";
    const string StageParameter = "stageName";

    /// <summary>True where <paramref name="text"/> is <c>scratch</c> or a stage that the same method names.</summary>
    public static bool Matches(SinkHit hit, string text)
    {
        if (text == Nothing)
        {
            return true;
        }

        IOperation root = hit.Call;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        // Stage names are compared without case: Dockerfile reference, FROM.
        return root.Descendants().OfType<IArgumentOperation>().Any(argument =>
            argument.Parameter?.Name == StageParameter &&
            argument.Value.ConstantValue is { HasValue: true, Value: string stage } &&
            string.Equals(stage, text, StringComparison.OrdinalIgnoreCase));
    }
}
