using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using OciTagAnalyzer.CodeFixes.Edits;
using OciTagAnalyzer.CodeFixes.Pins;

namespace OciTagAnalyzer.CodeFixes;

/// <summary>Fixes all findings in a document, project or solution with one edit each; Roslyn's batch fixer does not change additional files.</summary>
/// <param name="title">The title that an editor shows.</param>
/// <param name="editsOf">Returns the edits for a project's findings and the equivalence key of the fix.</param>
sealed class DocumentsFixAllProvider(
    string title, Func<Project, ImmutableArray<Diagnostic>, string?, CancellationToken, Task<IEnumerable<FileEdit>>> editsOf) : FixAllProvider
{
    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <inheritdoc/>
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        title,
        cancellation => FixAsync(fixAllContext.WithCancellationToken(cancellation)),
        fixAllContext.CodeActionEquivalenceKey));

    async Task<Solution> FixAsync(FixAllContext context)
    {
        var edits = new List<FileEdit>();
        foreach (Project project in ProjectsOf(context)
            .OrderBy(project => project.FilePath, StringComparer.Ordinal)
            .ThenBy(project => project.Name, StringComparer.Ordinal))
        {
            ImmutableArray<Diagnostic> findings = await FindingsAsync(context, project).ConfigureAwait(false);
            edits.AddRange(await editsOf(project, findings, context.CodeActionEquivalenceKey, context.CancellationToken).ConfigureAwait(false));
        }

        return await SolutionEdit.ApplyAsync(context.Solution, edits, context.CancellationToken).ConfigureAwait(false);
    }

    static IEnumerable<Project> ProjectsOf(FixAllContext context) =>
        context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project];

    static async Task<ImmutableArray<Diagnostic>> FindingsAsync(FixAllContext context, Project project)
    {
        if (context.Scope == FixAllScope.Document && PinKeys.FileOf(context.CodeActionEquivalenceKey) is { } path)
        {
            ImmutableArray<Diagnostic> all = await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            return all.RemoveAll(finding => finding.Location.GetLineSpan().Path != path);
        }

        return context.Scope == FixAllScope.Document && context.Document is { } document
            ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
            : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
    }
}
