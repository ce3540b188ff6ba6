using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Splitting;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>Finds code that gets the text of a literal and splits it at any colon. It would mistake a part of a digest for the tag.</summary>
sealed class DigestLoss
{
    readonly CancellationToken cancellation;
    readonly HashSet<ISymbol> seen = new(SymbolEqualityComparer.Default);

    DigestLoss(CancellationToken cancellation) => this.cancellation = cancellation;

    /// <summary>Returns the call that splits the literal at <paramref name="span"/>; null if none does.</summary>
    public static async Task<Location?> FindAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return null;
        }

        IEnumerable<NamedUse> uses = await NamedLiteral.UsesAsync(document, span, cancellation).ConfigureAwait(false);
        SyntaxNode literal = root.FindNode(span, getInnermostNodeForTie: true);
        var loss = new DigestLoss(cancellation);
        return uses.Prepend(new(document.Project, model, literal)).Select(use => loss.Of(use.Model, use.Node)).FirstOrDefault(call => call is not null);
    }

    Location? Of(SemanticModel model, SyntaxNode value)
    {
        // text.Split(':') and text?.Split(':')
        InvocationExpressionSyntax? syntax = value.Parent is ConditionalAccessExpressionSyntax access
            ? access.WhenNotNull.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().LastOrDefault()
            : value.FirstAncestorOrSelf<InvocationExpressionSyntax>();
        if (syntax is not null && model.GetOperation(syntax, cancellation) is IInvocationOperation call &&
            ColonCut.TextOf(call)?.Syntax.Span.IntersectsWith(value.Span) == true && !ColonCut.LooksFurther(call))
        {
            return syntax.GetLocation();
        }

        return value.Parent is ArgumentSyntax argument &&
            (model.GetOperation(argument, cancellation) as IArgumentOperation)?.Parameter?.OriginalDefinition is { } parameter && seen.Add(parameter)
            ? Of(model.Compilation, parameter)
            : null;
    }

    // The uses of the parameter in its own method.
    Location? Of(Compilation compilation, IParameterSymbol parameter)
    {
        foreach (SyntaxReference declaration in parameter.DeclaringSyntaxReferences.Where(declared => compilation.ContainsSyntaxTree(declared.SyntaxTree)))
        {
            SemanticModel model = compilation.GetSemanticModel(declaration.SyntaxTree);
            Location? call = declaration.GetSyntax(cancellation).Parent?.Parent?.DescendantNodes()
                .OfType<IdentifierNameSyntax>()
                .Where(name => name.Identifier.ValueText == parameter.Name)
                .Where(name => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellation).Symbol, parameter))
                .Select(name => Of(model, name))
                .FirstOrDefault(found => found is not null);
            if (call is not null)
            {
                return call;
            }
        }

        return null;
    }
}
