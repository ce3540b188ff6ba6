using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Finds the values of a file that a comment says to be references.</summary>
sealed class CommentFinder(SinkFinder sinks)
{
    /// <summary>The values, in the order of the file; those that go into a sink anyway are left to it, since it knows more of them.</summary>
    public IEnumerable<SinkMatch> Find(SemanticModel model, CancellationToken cancellation)
    {
        foreach (SyntaxTrivia trivia in model.SyntaxTree.GetRoot(cancellation).DescendantTrivia())
        {
            if (AnnotationComment.WordOf(trivia) is not { } word || AnnotationWords.ShapeOf(word) is null)
            {
                continue;
            }

            foreach (ExpressionSyntax expression in CommentedValue.Of(trivia))
            {
                if (model.GetOperation(expression, cancellation) is { } value && AnnotationRow.For(word, TypeOf(value)) is { } row && !GoesIntoSink(value))
                {
                    yield return new(row, value, value);
                }
            }
        }
    }

    // A collection expression has no type of its own, only that which it is converted to.
    static ITypeSymbol? TypeOf(IOperation value) => value.Type ?? value.Parent?.Type;

    bool GoesIntoSink(IOperation value)
    {
        for (IOperation? taker = value.Parent; taker is not null; taker = taker.Parent)
        {
            if (sinks.Find(taker).Any(match => match.Value.Syntax.Span.Contains(value.Syntax.Span)))
            {
                return true;
            }
        }

        return false;
    }
}
