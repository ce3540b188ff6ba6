using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OciTagAnalyzer.Analyzers.Configuration;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>The images of one source file, without an analysis of the whole compilation.</summary>
static class CodeInventory
{
    /// <summary>Returns the images that reach sinks in the file of <paramref name="model"/>, as far as the file alone determines them.</summary>
    public static IReadOnlyList<ImageReading> In(SemanticModel model, ImmutableArray<AdditionalText> files, CancellationToken cancellation)
    {
        SinkFinder finder = ProjectSinks.FinderFor(model.Compilation, files, cancellation);
        var reader = new LostPartReader(SinkImageContext.Of(finder), ConfigurationReads.EvaluatorFor(model.Compilation, cancellation));
        return [.. model.SyntaxTree.GetRoot(cancellation).DescendantNodes()
            .Where(node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax
                or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax or EqualsValueClauseSyntax or AttributeSyntax
                or ReturnStatementSyntax or ArrowExpressionClauseSyntax)
            .Select(node => model.GetOperation(node, cancellation))
            .OfType<IOperation>()
            .SelectMany(finder.Find)
            .SelectMany(reader.Read)
            .Where(image => image.IsUsed)
            .Select(image => image.ToReading())];
    }
}
