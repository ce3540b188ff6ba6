using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>The tokens with a given name in code. The text is searched first, because visiting every token takes far longer.</summary>
static class NamedTokens
{
    /// <summary>Returns the nodes in <paramref name="code"/> whose token is <paramref name="name"/>, in order. Comments are skipped.</summary>
    public static IEnumerable<SyntaxNode> In(SyntaxNode code, string name, CancellationToken cancellation) =>
        At(SourceWords.PositionsOf(name, code.SyntaxTree.GetText(cancellation), code.Span), name, code);

    /// <summary>Returns the nodes in <paramref name="tree"/> whose token is <paramref name="name"/>, in order. Comments are skipped.</summary>
    public static IEnumerable<SyntaxNode> In(SyntaxTree tree, string name)
    {
        SourceText text = tree.GetText();
        List<int> positions = SourceWords.PositionsOf(name, text, new(0, text.Length));
        return positions.Count == 0 ? [] : At(positions, name, tree.GetRoot());
    }

    static IEnumerable<SyntaxNode> At(List<int> positions, string name, SyntaxNode code)
    {
        foreach (int position in positions)
        {
            SyntaxToken token = code.FindToken(position);
            if (token.Span.Contains(position) && token.ValueText == name && token.Parent is { } parent)
            {
                yield return parent;
            }
        }
    }
}
