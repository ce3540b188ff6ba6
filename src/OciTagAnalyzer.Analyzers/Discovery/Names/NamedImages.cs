using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Configuration;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Discovery.Names;

/// <summary>The images of a compilation that are known by names alone, where names count.</summary>
/// <param name="context">What is known of the compilation's sinks: more of their values than their names show.</param>
/// <param name="names">Where names count.</param>
sealed class NamedImages(SinkImageContext context, NameDetection names)
{
    /// <summary>The images at the operation of <paramref name="operation"/>, for each value apart.</summary>
    public IEnumerable<SinkImage[]> At(OperationAnalysisContext operation)
    {
        if (!names.IsOn(operation.Operation.Syntax.SyntaxTree))
        {
            yield break;
        }

        foreach (NameMatch named in new NameFinder(context.Sinks.Table, operation.CancellationToken).Find(operation.Operation))
        {
            if (context.Sinks.Find(operation.Operation).Any(sink => sink.Value == named.Match.Value))
            {
                continue;
            }

            ValueEvaluator values = ConfigurationReads.EvaluatorFor(operation.Compilation, operation.CancellationToken);
            yield return [.. new SinkImageReader(context, values).Read(named.Match)
                .Where(image => ImageLooks.Suffice(image.Value.ToImageText(), named.Evidence))];
        }
    }
}
