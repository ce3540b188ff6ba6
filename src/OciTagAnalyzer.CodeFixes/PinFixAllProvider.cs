using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using OciTagAnalyzer.CodeFixes.Pins;

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
            var offers = new PinOffers(await ProjectPins.OfAsync(project, context.CancellationToken).ConfigureAwait(false));
            foreach (Diagnostic finding in await FindingsAsync(context, project).ConfigureAwait(false))
            {
                IReadOnlyList<PinOffer> all = await offers.ForAsync(finding, context.CancellationToken).ConfigureAwait(false);
                if (Choose(all, context.CodeActionEquivalenceKey, finding.Id) is { } offer)
                {
                    chosen.Add(offer);
                }
            }
        }

        return await SolutionEdit.ApplyAsync(context.Solution, chosen, context.CancellationToken).ConfigureAwait(false);
    }

    // A host that found no offer for its first finding has no key to ask with: the best pin is meant.
    static PinOffer? Choose(IReadOnlyList<PinOffer> offers, string? key, string ruleId) =>
        string.IsNullOrEmpty(key)
            ? offers.FirstOrDefault(offer => offer.Key == PinKeys.Best(ruleId))
            : offers.FirstOrDefault(offer => offer.Key == key);

    static IEnumerable<Project> ProjectsOf(FixAllContext context) =>
        context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project];

    static Task<ImmutableArray<Diagnostic>> FindingsAsync(FixAllContext context, Project project) =>
        context.Scope == FixAllScope.Document && context.Document is { } document
            ? context.GetDocumentDiagnosticsAsync(document)
            : context.GetAllDiagnosticsAsync(project);
}
