using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Configuration;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.CodeFixes.LostTags;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.CodeFixes;

/// <summary>
/// Keeps a tag or digest that would be lost: sets it after the image that drops it, as a separate argument, or together with the digest that it removes.
/// </summary>
// Not [Shared], as PinCodeFix.
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LostTagCodeFix))]
public sealed class LostTagCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(LostTag.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        SinkTable table = SinkFile.TableFor(context.Document.Project.AnalyzerOptions.AdditionalFiles, context.CancellationToken) ?? SinkTable.BuiltIn;
        var finder = new SinkFinder(table, model.Compilation, AnnotatedSymbols.None);
        var lostParts = new LostPartReader(SinkImageContext.Of(finder), ConfigurationReads.EvaluatorFor(model.Compilation, context.CancellationToken));
        SourceText text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic finding in context.Diagnostics)
        {
            SyntaxNode lost = root.FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true);
            LostTagEdit? edit = CallBehindImage.Of(lost, text, model, finder, lostParts, context.CancellationToken)
                ?? ArgumentForPart.Of(lost, model, finder, context.CancellationToken)
                ?? TagBeforeDigest.Of(lost, model, finder, context.CancellationToken);
            if (edit is not null)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(edit.Title, _ => Task.FromResult(context.Document.WithText(text.WithChanges(edit.Changes))), edit.Key),
                    finding);
            }
        }
    }
}
