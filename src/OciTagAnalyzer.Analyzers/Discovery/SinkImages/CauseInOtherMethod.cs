using Microsoft.CodeAnalysis.CSharp.Syntax;
using OciTagAnalyzer.Analyzers.Flow;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>The reason why a tag or digest is lost in a method that gets the object: <c>c.WithImage("other")</c>, by syntax only.</summary>
static class CauseInOtherMethod
{
    /// <summary>Returns the reason; null if the tag or digest is not certainly lost.</summary>
    /// <param name="match">The sink of the tag or digest, or of the reference that contains it.</param>
    /// <param name="history">The history of its object.</param>
    /// <param name="isDigest">True for a digest.</param>
    /// <param name="tag">The tag in a reference; null for a separate one, which another tag may replace.</param>
    public static string? Of(SinkMatch match, ObjectHistory history, bool isDigest, string? tag)
    {
        SinkChain chain = match.Row.Chain;
        if (ObjectTrail.OnlyGiver(match, history) is not { ArgumentList.Arguments: var arguments, Expression: var called } ||
            SourceTrees.NameOf(called) is not { } method)
        {
            return null;
        }

        if (isDigest && IsIn(chain.Tag, method))
        {
            return $"'{method}' removes it";
        }

        if (arguments is not [{ Expression: LiteralExpressionSyntax { Token.Value: string given } }])
        {
            return null;
        }

        return IsIn(chain.Replace, method) && ImageReading.Of(ImageText.Known(given)).HasNoPin
                ? $"'{method}' drops it, and '{Excerpt.Of(given)}' gets the tag 'latest'"
            : IsIn(chain.Tag, method) && tag is not null && tag != given ? $"the separate tag '{Excerpt.Of(given)}' replaces it"
            : null;
    }

    static bool IsIn(IReadOnlyList<ChainCall> calls, string method) => calls.Any(call => call.Method == method);
}
