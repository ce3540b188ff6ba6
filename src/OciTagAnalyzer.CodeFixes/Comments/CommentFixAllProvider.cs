using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.CodeFixes.Edits;

namespace OciTagAnalyzer.CodeFixes.Comments;

/// <summary>Removes every unused ignore comment in a project or solution; Roslyn's batch fixer does not change additional files.</summary>
sealed class CommentFixAllProvider : FixAllProvider
{
    CommentFixAllProvider()
    {
    }

    /// <summary>The provider, which has no state.</summary>
    public static CommentFixAllProvider Instance { get; } = new();

    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

    /// <inheritdoc/>
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        "Remove all unused ignore comments",
        cancellation => FixAsync(fixAllContext.WithCancellationToken(cancellation)),
        fixAllContext.CodeActionEquivalenceKey));

    static async Task<Solution> FixAsync(FixAllContext context)
    {
        var edits = new HashSet<FileEdit>();
        foreach (Project project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
        {
            ImmutableArray<Diagnostic> findings = await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            foreach (Diagnostic finding in findings)
            {
                string path = finding.Location.GetLineSpan().Path;
                if (project.AdditionalDocuments.FirstOrDefault(document => document.FilePath == path) is { } document)
                {
                    SourceText text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
                    _ = edits.Add(new(path, CommentRemoval.Of(text, finding.Location.SourceSpan)));
                }
            }
        }

        return await SolutionEdit.ApplyAsync(context.Solution, edits, context.CancellationToken).ConfigureAwait(false);
    }
}
