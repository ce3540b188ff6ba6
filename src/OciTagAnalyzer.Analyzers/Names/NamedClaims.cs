using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Names;

/// <summary>The images that a compilation asks for by names alone, where names count.</summary>
/// <param name="sinks">What takes an image for sure: it knows more of its values than their names do.</param>
/// <param name="names">Where names count.</param>
sealed class NamedClaims(ProjectSinks sinks, NameDetection names)
{
    /// <summary>The claims at the operation of <paramref name="context"/>, for each value apart.</summary>
    public IEnumerable<ImageClaim[]> At(OperationAnalysisContext context)
    {
        if (!names.IsOn(context.Operation.Syntax.SyntaxTree))
        {
            yield break;
        }

        foreach (NameHit named in new NameFinder(sinks.Table, context.CancellationToken).Find(context.Operation))
        {
            if (sinks.Finder.Find(context.Operation).Any(sink => sink.Value == named.Hit.Value))
            {
                continue;
            }

            var values = new ValueReader(context.Compilation, context.CancellationToken);
            yield return [.. new ClaimReader(sinks.Finder, values).Read(named.Hit)
                .Where(claim => ImageLooks.Suffice(claim.Value.ToImageText(), named.Evidence))];
        }
    }
}
