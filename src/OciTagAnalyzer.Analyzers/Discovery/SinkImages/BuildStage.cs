using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>Names that stand where an image may, and are none: <c>scratch</c>, and the stages of the same build.</summary>
static class BuildStage
{
    const string Nothing = "scratch";

    /// <summary>True if <paramref name="text"/> may be a stage that any code names: one word, or the number of a stage.</summary>
    public static bool MayBeAny(string text) => text.IndexOfAny(['/', ':', '@']) < 0;

    /// <summary>True if <paramref name="text"/> is <c>scratch</c> or a stage that the same method names.</summary>
    public static bool Matches(SinkMatch match, string text) =>
        text == Nothing || EnclosingMember.OperationsAround(match.Call).OfType<IArgumentOperation>().Any(argument =>
            argument.Parameter?.Name is "stageName" or "asName" &&
            argument.Value.ConstantValue is { HasValue: true, Value: string stage } &&

            // Stage names are compared without case: Dockerfile reference, FROM.
            string.Equals(stage, text, StringComparison.OrdinalIgnoreCase));
}
