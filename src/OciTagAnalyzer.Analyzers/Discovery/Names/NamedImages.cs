using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Configuration;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Discovery.Names;

/// <summary>The images of a compilation that are discovered by names.</summary>
/// <param name="context">The context of the compilation's sinks, which take precedence over names.</param>
/// <param name="names">The files in which names count.</param>
sealed class NamedImages(SinkImageContext context, NameDetection names)
{
    /// <summary>Returns the images at an operation, one array for each value.</summary>
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
            yield return [.. new SinkImageReader(context, values, new()).Read(named.Match)
                .Where(image => ImageAppearance.IsSufficient(image.Value.ToImageText(), named.Evidence))];
        }
    }
}
