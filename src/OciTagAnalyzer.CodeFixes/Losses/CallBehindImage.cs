using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Flow;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.CodeFixes.Losses;

/// <summary>Gives a tag or digest behind the image that drops it: <c>.WithImageTag("17").WithImage("x")</c> the other way round.</summary>
static class CallBehindImage
{
    /// <summary>The edit that saves what is lost in <paramref name="lost"/>; null where the order of the calls is not all that is wrong.</summary>
    public static LostTagEdit? Of(SyntaxNode lost, SourceText text, SemanticModel model, SinkFinder finder, LostPartReader losses, CancellationToken cancellation)
    {
        // Where the same call gives an image as well, its tag is that image's.
        if (lost.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } giving ||
            model.GetOperation(giving, cancellation) is not IInvocationOperation call ||
            finder.Find(call) is not [{ Row.Shape: SinkShape.Tag or SinkShape.Digest } part] ||
            losses.DroppingImageOf(part) is not { Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax } dropping } image ||
            giving.ContainsDirectives || dropping.ContainsDirectives)
        {
            return null;
        }

        // What stands between the call before and the call itself, line ends and comments too, goes with it.
        var link = TextSpan.FromBounds(receiver.Span.End, giving.Span.End);
        TextSpan? removed = FluentChain.After(call).Contains(image) ? link : InStatementBefore(giving, receiver, link, dropping, text);
        return removed is null ? null : new(
            "GiveBehindImage",
            $"Call '{NameOf(giving)}' behind '{NameOf(dropping)}'",
            [new(removed.Value, ""), new(new(dropping.Span.End, 0), text.ToString(link))]);
    }

    // Only within one chain, or from one statement to the next, is it sure that nothing stands between that needs the order.
    static TextSpan? InStatementBefore(
        InvocationExpressionSyntax giving, ExpressionSyntax receiver, TextSpan link, InvocationExpressionSyntax dropping, SourceText text)
    {
        if (giving.FirstAncestorOrSelf<StatementSyntax>() is not { } statement || dropping.FirstAncestorOrSelf<StatementSyntax>() is not { } next || !IsNext(statement, next))
        {
            return null;
        }

        // Of 'c.WithImageTag("17");' nothing is left to do.
        return receiver is not (IdentifierNameSyntax or ThisExpressionSyntax) ? link
            : statement is ExpressionStatementSyntax { Expression: var whole } && whole == giving ? LinesOf(statement, text)
            : null;
    }

    static bool IsNext(StatementSyntax statement, StatementSyntax next)
    {
        SyntaxNode first = statement.Parent is GlobalStatementSyntax global ? global : statement;
        SyntaxNode second = next.Parent is GlobalStatementSyntax nextGlobal ? nextGlobal : next;
        if (first.Parent is null || first.Parent != second.Parent || next.GetLeadingTrivia().Any(trivia => trivia.IsDirective))
        {
            return false;
        }

        SyntaxNode[] siblings = [.. first.Parent.ChildNodes()];
        int at = Array.IndexOf(siblings, first);
        return at + 1 < siblings.Length && siblings[at + 1] == second;
    }

    // With its line where it has that to itself; a comment on it would lose what it speaks of.
    static TextSpan? LinesOf(StatementSyntax statement, SourceText text)
    {
        if (statement.GetLeadingTrivia().Concat(statement.GetTrailingTrivia()).Any(trivia => !string.IsNullOrWhiteSpace(trivia.ToString())))
        {
            return null;
        }

        TextLine first = text.Lines.GetLineFromPosition(statement.SpanStart);
        TextLine last = text.Lines.GetLineFromPosition(statement.Span.End);
        bool hasLines = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(first.Start, statement.SpanStart))) &&
            string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(statement.Span.End, last.End)));
        int before = statement.GetFirstToken().GetPreviousToken().Span.End;
        return hasLines ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak)
            : before >= first.Start ? TextSpan.FromBounds(before, statement.Span.End)
            : TextSpan.FromBounds(statement.SpanStart, statement.FullSpan.End);
    }

    static string NameOf(InvocationExpressionSyntax call) => ((MemberAccessExpressionSyntax)call.Expression).Name.Identifier.ValueText;
}
