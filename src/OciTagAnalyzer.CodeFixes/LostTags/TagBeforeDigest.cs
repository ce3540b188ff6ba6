using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Flow;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.CodeFixes.LostTags;

/// <summary>Writes a tag that would remove a digest before that digest, so that <c>AddContainer("x", "img@sha256:…", "1")</c> keeps both.</summary>
static class TagBeforeDigest
{
    /// <summary>Returns the edit that keeps the digest in <paramref name="lost"/> and the tag; null if they are not in the same expression.</summary>
    public static LostTagEdit? Of(SyntaxNode lost, SemanticModel model, SinkFinder finder, CancellationToken cancellation)
    {
        if (LostText.Of(lost) is not { Reference.Parts: { HasTag: false, HasDigest: true } parts } text ||
            model.GetOperation(text.List.Parent!, cancellation) is not IInvocationOperation call ||
            finder.Find(call).FirstOrDefault(found => found.Row.Shape == SinkShape.Reference && found.Value.Syntax == text.Literal) is not { } match ||
            Companions.Of(match) is not { Digest: null, Tag.Syntax: LiteralExpressionSyntax { Token.Value: string tag, Parent: ArgumentSyntax given } } ||
            ImageReading.Of(ImageText.Known("x:" + tag)).Reference is not { Parts.HasTag: true } ||
            SpanOf(given, call, text.List) is not { } removed)
        {
            return null;
        }

        return new(
            "KeepTagAndDigest",
            $"Write '{tag}' before the digest",
            [new(text.SpanOf(new TextRange(parts.NameEnd, 0)), ":" + tag), new(removed, "")]);
    }

    // With the comma or the call before it.
    static TextSpan? SpanOf(ArgumentSyntax tag, IInvocationOperation call, ArgumentListSyntax list) => tag.Parent switch
    {
        ArgumentListSyntax own when own == list => list.Arguments.IndexOf(tag) is > 0 and var index && CanDoWithout(tag, call)
            ? TextSpan.FromBounds(list.Arguments[index - 1].Span.End, tag.Span.End)
            : null,
        ArgumentListSyntax
        {
            Arguments.Count: 1,
            Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver }, ContainsDirectives: false } later,
        }
            when FluentChain.After(call).Any(next => next.Syntax == later) => TextSpan.FromBounds(receiver.Span.End, later.Span.End),
        _ => null,
    };

    // True if the parameter is optional, or an overload has all other parameters.
    static bool CanDoWithout(ArgumentSyntax tag, IInvocationOperation call)
    {
        if (call.Arguments.FirstOrDefault(argument => argument.Syntax == tag)?.Parameter is not { ContainingSymbol: IMethodSymbol method } parameter)
        {
            return false;
        }

        IEnumerable<string> others = method.Parameters.Select(other => other.Name).Where(name => name != parameter.Name);
        return parameter.IsOptional || method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Any(overload =>
            overload.Parameters.Select(other => other.Name).SequenceEqual(others));
    }
}
