using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Finds the values of a file that are annotated with a comment.</summary>
sealed class CommentFinder(SinkFinder sinks)
{
    /// <summary>Returns the values in source order. Excludes values that flow into a sink, since the sink table contains more information about them.</summary>
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
                if (model.GetOperation(expression, cancellation) is { } value &&
                    AnnotationRow.For(word, TypeOf(value)) is { } row &&
                    !FlowsIntoSink(value))
                {
                    yield return new(row, value, value);
                }
            }
        }
    }

    // A collection expression has no type itself, only the type that it is converted to.
    static ITypeSymbol? TypeOf(IOperation value) => value.Type ?? value.Parent?.Type;

    bool FlowsIntoSink(IOperation value)
    {
        for (IOperation? outer = value.Parent; outer is not null; outer = outer.Parent)
        {
            if (sinks.Find(outer).Any(match => match.Value.Syntax.Span.Contains(value.Syntax.Span)))
            {
                return true;
            }
        }

        return false;
    }
}
