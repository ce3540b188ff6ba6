using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using OciTagAnalyzer.CodeFixes.Edits;
using OciTagAnalyzer.CodeFixes.Pins;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.CodeFixes;

/// <summary>Offers a tag that the project uses elsewhere for the same image.</summary>
/// <remarks>
/// Such a tag may be another major version, which changes what the program does, so a person has to choose it for each finding.
/// This fix is separate from <see cref="PinCodeFix"/> so that "fix all" and <c>dotnet format</c> cannot apply it.
/// </remarks>
// Not [Shared], as PinCodeFix.
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(UsedTagCodeFix),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
[SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1016", Justification = "It must not be applied in bulk.")]
public sealed class UsedTagCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = FixableRules.From(PinSources.UsedTag);

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Project project = context.TextDocument.Project;
        var offers = new PinOffers(await ProjectPins.OfAsync(project, context.CancellationToken).ConfigureAwait(false));
        foreach (Diagnostic finding in context.Diagnostics)
        {
            if (await offers.UsedAsync(finding, context.CancellationToken).ConfigureAwait(false) is { } offer)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(offer.Title, cancellation => SolutionEdit.ApplyAsync(project.Solution, [offer], cancellation), offer.Key),
                    finding);
            }
        }
    }
}
