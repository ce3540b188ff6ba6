using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using OciTagAnalyzer.CodeFixes.Edits;
using OciTagAnalyzer.CodeFixes.Pins;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.CodeFixes;

/// <summary>Pins an image to the tag and digest in the lock file.</summary>
// Not [Shared], which requires a version of System.Composition that older hosts do not have.
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(PinCodeFix),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
public sealed class PinCodeFix : PinOfferCodeFix
{
    static readonly DocumentsFixAllProvider fixAll = new("Pin all images", EditsAsync);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = FixableRules.From(PinSources.LockFile);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => fixAll;

    private protected override async Task RegisterAsync(CodeFixContext context, Diagnostic finding, PinOffers offers)
    {
        foreach (PinOffer offer in await offers.LockedAsync(finding, context.CancellationToken).ConfigureAwait(false))
        {
            string key = finding.Location.IsInSource ? offer.Key : PinKeys.InFile(offer.Key, finding.Location.GetLineSpan().Path);
            Register(context, finding, offer, key);
        }
    }

    static async Task<IEnumerable<FileEdit>> EditsAsync(Project project, ImmutableArray<Diagnostic> findings, string? key, CancellationToken cancellation)
    {
        IReadOnlyList<PinChoice> choices = await PinChoice.ForAsync(project, findings, key, cancellation).ConfigureAwait(false);
        return choices.Select(choice => choice.Offer).OfType<PinOffer>();
    }
}
