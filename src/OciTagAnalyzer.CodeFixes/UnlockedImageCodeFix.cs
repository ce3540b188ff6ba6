using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using OciTagAnalyzer.CodeFixes.Pins;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.CodeFixes;

/// <summary>
/// For an image that has no pin in the lock file: says which command finds one, and offers to write the implied tag <c>latest</c>.
/// </summary>
/// <remarks>
/// The tag changes nothing that runs, and remains a finding, so both are no fixes for "fix all" and <c>dotnet format</c>. An analyzer and its fixes
/// have no access to a registry, so they cannot offer the pin itself.
/// </remarks>
// Not [Shared], as PinCodeFix.
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(UnlockedImageCodeFix),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
[SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1016", Justification = "It must not be applied in bulk.")]
public sealed class UnlockedImageCodeFix : PinOfferCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = FixableRules.From(PinSources.LockFile);

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    private protected override async Task RegisterAsync(CodeFixContext context, Diagnostic finding, PinOffers offers)
    {
        if (!await offers.CanBeLockedAsync(finding, context.CancellationToken).ConfigureAwait(false))
        {
            return;
        }

        // Choosing it changes nothing: the title is the message.
        Project project = context.TextDocument.Project;
        context.RegisterCodeFix(
            CodeAction.Create(
                $"No pin of '{PinOffers.ImageOf(finding)}' is known: run 'ocitag lock'",
                _ => Task.FromResult(project.Solution),
                PinKeys.Lock,
                CodeActionPriority.Low),
            finding);

        if (offers.Implied(finding) is { } offer)
        {
            Register(context, finding, offer, offer.Key, CodeActionPriority.Lowest);
        }
    }
}
