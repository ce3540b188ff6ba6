using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>Names in place of an image that are no images: <c>scratch</c>, and the stages of the same build.</summary>
static class BuildStage
{
    const string Nothing = "scratch";

    /// <summary>Returns true if <paramref name="text"/> may be a stage of any code: one word, or the number of a stage.</summary>
    public static bool MayBeAny(string text) => text.IndexOfAny(['/', ':', '@']) < 0;

    /// <summary>Returns true if <paramref name="text"/> is <c>scratch</c> or a stage that the same method declares.</summary>
    public static bool Matches(SinkMatch match, string text) =>
        text == Nothing || EnclosingMember.OperationsAround(match.Call).OfType<IArgumentOperation>().Any(argument =>
            argument.Parameter?.Name is "stageName" or "asName" &&
            argument.Value.ConstantValue is { HasValue: true, Value: string stage } &&

            // Stage names are case-insensitive: Dockerfile reference, FROM.
            string.Equals(stage, text, StringComparison.OrdinalIgnoreCase));
}
