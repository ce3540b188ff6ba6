using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
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
public sealed class UsedTagCodeFix : PinOfferCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = FixableRules.From(PinSources.UsedTag);

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    private protected override async Task RegisterAsync(CodeFixContext context, Diagnostic finding, PinOffers offers)
    {
        if (await offers.UsedAsync(finding, context.CancellationToken).ConfigureAwait(false) is { } offer)
        {
            Register(context, finding, offer, offer.Key);
        }
    }
}
