using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.CodeFixes.Comments;
using OciTagAnalyzer.CodeFixes.Edits;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.CodeFixes;

/// <summary>Removes an ignore comment that suppresses no finding.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CommentCodeFix), DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)])]
public sealed class CommentCodeFix : CodeFixProvider
{
    /// <summary>The equivalence key and the title.</summary>
    internal const string Title = "Remove the comment";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(UnusedSuppression.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => CommentFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SourceText text = await context.TextDocument.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic finding in context.Diagnostics)
        {
            FileEdit edit = new(finding.Location.GetLineSpan().Path, CommentRemoval.Of(text, finding.Location.SourceSpan));
            context.RegisterCodeFix(
                CodeAction.Create(Title, cancellation => SolutionEdit.ApplyAsync(context.TextDocument.Project.Solution, [edit], cancellation), Title),
                finding);
        }
    }
}
