using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Marks;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.CodeFixes;

/// <summary>Gives a tag or digest behind the image that would drop it: <c>.WithImageTag("17").WithImage("x")</c> the other way round.</summary>
// Not [Shared], as PinCodeFix.
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LostTagCodeFix))]
public sealed class LostTagCodeFix : CodeFixProvider
{
    const string Key = "GiveBehindImage";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.LostTag);

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

        SinkTable table = SinkFile.TableFor(context.Document.Project.AnalyzerOptions.AdditionalFiles, context.CancellationToken);
        foreach (Diagnostic finding in context.Diagnostics)
        {
            if (GivingCall(root.FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true)) is { } giving &&
                DroppingCall(giving, model, table, context.CancellationToken) is { } dropping)
            {
                context.RegisterCodeFix(
                    CodeAction.Create($"Call '{NameOf(giving)}' behind '{NameOf(dropping)}'", cancellation => MoveAsync(context.Document, giving, dropping, cancellation), Key),
                    finding);
            }
        }
    }

    static InvocationExpressionSyntax? GivingCall(SyntaxNode lost) =>
        lost.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax, ContainsDirectives: false } call ? call : null;

    // Only within one chain is it sure that nothing stands between that needs the order.
    static InvocationExpressionSyntax? DroppingCall(InvocationExpressionSyntax giving, SemanticModel model, SinkTable table, CancellationToken cancellation)
    {
        if (model.GetOperation(giving, cancellation) is not IInvocationOperation call)
        {
            return null;
        }

        var finder = new SinkFinder(table, model.Compilation.Assembly, MarkedSymbols.None);
        var losses = new LossReader(finder, new ValueReader(model.Compilation, cancellation));

        // Where the same call gives an image as well, its tag is that image's.
        SinkHit[] hits = [.. finder.Find(call)];
        return hits is [{ Row.Shape: SinkShape.Tag or SinkShape.Digest } part] &&
            losses.DroppingImageOf(part) is { Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax, ContainsDirectives: false } dropping } image &&
            FluentChain.After(call).Contains(image)
                ? dropping
                : null;
    }

    // What stands between the call before and the call itself, line ends and comments too, goes with it.
    static async Task<Document> MoveAsync(Document document, InvocationExpressionSyntax giving, InvocationExpressionSyntax dropping, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var link = TextSpan.FromBounds(((MemberAccessExpressionSyntax)giving.Expression).Expression.Span.End, giving.Span.End);
        return document.WithText(text.WithChanges(
            new TextChange(link, ""),
            new TextChange(new TextSpan(dropping.Span.End, 0), text.ToString(link))));
    }

    static string NameOf(InvocationExpressionSyntax call) => ((MemberAccessExpressionSyntax)call.Expression).Name.Identifier.ValueText;
}
