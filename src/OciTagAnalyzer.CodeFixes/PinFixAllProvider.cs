using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using OciTagAnalyzer.CodeFixes.Edits;
using OciTagAnalyzer.CodeFixes.Pins;
using OciTagAnalyzer.Core.Pinning;

namespace OciTagAnalyzer.CodeFixes;

/// <summary>Pins everything in a document, project or solution in one go; the batch fixer of Roslyn leaves additional files out.</summary>
sealed class PinFixAllProvider : FixAllProvider
{
    PinFixAllProvider()
    {
    }

    /// <summary>The provider; it holds no state.</summary>
    public static PinFixAllProvider Instance { get; } = new();

    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <inheritdoc/>
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        "Pin all images",
        cancellation => FixAsync(fixAllContext.WithCancellationToken(cancellation)),
        fixAllContext.CodeActionEquivalenceKey));

    static async Task<Solution> FixAsync(FixAllContext context)
    {
        var chosen = new List<PinOffer>();
        foreach (Project project in ProjectsOf(context).OrderBy(project => project.FilePath, StringComparer.Ordinal).ThenBy(project => project.Name, StringComparer.Ordinal))
        {
            ImmutableArray<Diagnostic> findings = await FindingsAsync(context, project).ConfigureAwait(false);
            IReadOnlyList<PinChoice> choices = await PinChoice.ForAsync(project, findings, context.CodeActionEquivalenceKey, context.CancellationToken).ConfigureAwait(false);
            chosen.AddRange(choices.Select(choice => choice.Offer).OfType<PinOffer>());
        }

        return await SolutionEdit.ApplyAsync(context.Solution, chosen, context.CancellationToken).ConfigureAwait(false);
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
