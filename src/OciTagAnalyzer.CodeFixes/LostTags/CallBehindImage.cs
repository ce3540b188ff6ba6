using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Flow;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.CodeFixes.LostTags;

/// <summary>Moves the call that sets a tag or digest after the call that drops it: <c>.WithImageTag("17").WithImage("x")</c> in reverse order.</summary>
static class CallBehindImage
{
    /// <summary>Returns the edit that keeps the lost part of <paramref name="lost"/>; null if reordering the calls is not enough.</summary>
    public static LostTagEdit? Of(
        SyntaxNode lost, SourceText text, SemanticModel model, SinkFinder finder, LostPartReader lostParts, CancellationToken cancellation)
    {
        // If the same call also sets an image, the tag belongs to that image.
        if (lost.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent is not
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } giving ||
            model.GetOperation(giving, cancellation) is not IInvocationOperation call ||
            finder.Find(call) is not [{ Row.Shape: SinkShape.Tag or SinkShape.Digest } part] ||
            lostParts.DroppingImageOf(part) is not { Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax } dropping } image ||
            giving.ContainsDirectives || dropping.ContainsDirectives)
        {
            return null;
        }

        // Line ends and comments before the call move with it.
        var link = TextSpan.FromBounds(receiver.Span.End, giving.Span.End);
        TextSpan? removed = FluentChain.After(call).Contains(image) ? link : InStatementBefore(giving, receiver, link, dropping, text);
        return removed is null ? null : new(
            "GiveBehindImage",
            $"Call '{NameOf(giving)}' after '{NameOf(dropping)}'",
            [new(removed.Value, ""), new(new(dropping.Span.End, 0), text.ToString(link))]);
    }

    // Only within one chain, or between adjacent statements, no other code depends on the order.
    static TextSpan? InStatementBefore(
        InvocationExpressionSyntax giving, ExpressionSyntax receiver, TextSpan link, InvocationExpressionSyntax dropping, SourceText text)
    {
        if (giving.FirstAncestorOrSelf<StatementSyntax>() is not { } statement ||
            dropping.FirstAncestorOrSelf<StatementSyntax>() is not { } next ||
            !IsNext(statement, next))
        {
            return null;
        }

        // A statement such as 'c.WithImageTag("17");' is removed completely.
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

    // With its line if the line contains nothing else; null with a comment, which would refer to removed code.
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
