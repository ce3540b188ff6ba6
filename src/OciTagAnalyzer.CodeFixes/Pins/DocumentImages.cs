using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>All images of one document, pinned or not.</summary>
static class DocumentImages
{
    // A project that changes has options of its own. To find its files again for each document would cost more than to read them.
    static readonly ConditionalWeakTable<AnalyzerOptions, AdditionalDocuments> byOptions = new();

    /// <summary>The images that code hands to a member that takes one, or that stand where a file of that kind has them.</summary>
    public static async Task<IReadOnlyList<ImageReading>> InAsync(TextDocument document, CancellationToken cancellation)
    {
        if (document is Document code)
        {
            return await InCodeAsync(code, cancellation).ConfigureAwait(false);
        }

        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        string path = document.FilePath ?? document.Name;
        AnalyzerOptions options = document.Project.AnalyzerOptions;
        AdditionalDocuments documents = byOptions.GetValue(options, AdditionalDocuments.OfImages);
        DocumentKind kind = options.AdditionalFiles.FirstOrDefault(file => file.Path == path) is { } file
            ? FileKind.Of(file, options.AnalyzerConfigOptionsProvider)
            : DocumentKind.Of(path);
        return [.. documents.Together.Scan(path, kind, text.ToString()).Places
            .SelectMany(place => place.Alternatives.Prepend(place.Written))
            .Select(ImageReading.Of)];
    }

    static async Task<IReadOnlyList<ImageReading>> InCodeAsync(Document document, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return [];
        }

        var finder = ProjectSinks.FinderFor(model.Compilation, document.Project.AnalyzerOptions.AdditionalFiles, cancellation);
        var reader = new ClaimReader(finder, new ValueReader(model.Compilation, cancellation));
        return [.. root.DescendantNodes()
            .Where(node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax
                or EqualsValueClauseSyntax or AttributeSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax)
            .Select(node => model.GetOperation(node, cancellation))
            .OfType<IOperation>()
            .SelectMany(finder.Find)
            .SelectMany(reader.Read)
            .Select(claim => claim.ToReading())];
    }
}
