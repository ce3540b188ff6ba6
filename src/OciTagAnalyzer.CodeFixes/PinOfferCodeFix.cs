using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using OciTagAnalyzer.CodeFixes.Edits;
using OciTagAnalyzer.CodeFixes.Pins;

namespace OciTagAnalyzer.CodeFixes;

/// <summary>The base of the fixes that offer the pins which a project knows.</summary>
public abstract class PinOfferCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var offers = new PinOffers(await ProjectPins.OfAsync(context.TextDocument.Project, context.CancellationToken).ConfigureAwait(false));
        foreach (Diagnostic finding in context.Diagnostics)
        {
            await RegisterAsync(context, finding, offers).ConfigureAwait(false);
        }
    }

    /// <summary>Registers the fixes for one finding; none if the project knows no pin.</summary>
    private protected abstract Task RegisterAsync(CodeFixContext context, Diagnostic finding, PinOffers offers);

    /// <summary>Registers a fix that writes the pin.</summary>
    private protected static void Register(
        CodeFixContext context, Diagnostic finding, PinOffer offer, string key, CodeActionPriority priority = CodeActionPriority.Default)
    {
        Project project = context.TextDocument.Project;
        context.RegisterCodeFix(
            CodeAction.Create(offer.Title, cancellation => SolutionEdit.ApplyAsync(project.Solution, [offer], cancellation), key, priority), finding);
    }
}
