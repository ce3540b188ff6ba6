using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers;
using OciTagAnalyzer.Analyzers.Configuration;
using OciTagAnalyzer.CodeFixes.Edits;
using OciTagAnalyzer.CodeFixes.Pins;

namespace OciTagAnalyzer.CodeFixes;

/// <summary>
/// Pins an image at the code that reads it from the configuration, if one file contains the value. The finding is in that file,
/// so there is none in the code for a code fix.
/// </summary>
// Not [Shared], as PinCodeFix.
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(SettingPinRefactoring))]
public sealed class SettingPinRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        Project project = context.Document.Project;
        if (!project.AdditionalDocuments.Any() ||
            !await MayReadSettingAsync(context.Document, context.Span, context.CancellationToken).ConfigureAwait(false))
        {
            return;
        }

        Diagnostic[] findings = [.. (await FindingsInFilesAsync(project, context.CancellationToken).ConfigureAwait(false))
            .Where(finding => finding.AdditionalLocations.Any(code =>
                code.SourceTree?.FilePath == context.Document.FilePath && code.SourceSpan.IntersectsWith(context.Span)))];
        if (findings.Select(finding => finding.Location.GetLineSpan().Path).Distinct(StringComparer.Ordinal).Count() != 1)
        {
            return;
        }

        var offers = new PinOffers(await ProjectPins.OfAsync(project, context.CancellationToken).ConfigureAwait(false));
        foreach (Diagnostic finding in findings)
        {
            IEnumerable<PinOffer> all = await offers.LockedAsync(finding, context.CancellationToken).ConfigureAwait(false);
            if (await offers.UsedAsync(finding, context.CancellationToken).ConfigureAwait(false) is { } used)
            {
                all = all.Append(used);
            }

            foreach (PinOffer offer in all)
            {
                context.RegisterRefactoring(CodeAction.Create(
                    $"{offer.Title} in {Path.GetFileName(offer.FilePath)}",
                    cancellation => SolutionEdit.ApplyAsync(project.Solution, [offer], cancellation),
                    offer.Key));
            }
        }
    }

    // An editor calls this at every move of the caret, and analyzing a whole project is expensive.
    static async Task<bool> MayReadSettingAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root ||
            await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return false;
        }

        return root.FindNode(span, getInnermostNodeForTie: true).AncestorsAndSelf()
            .TakeWhile(node => node is not StatementSyntax and not MemberDeclarationSyntax)
            .OfType<ExpressionSyntax>()
            .Select(expression => model.GetOperation(expression, cancellation))
            .Any(operation => operation is not null && ConfigurationRead.Is(operation));
    }

    static async Task<IEnumerable<Diagnostic>> FindingsInFilesAsync(Project project, CancellationToken cancellation)
    {
        if (await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation)
        {
            return [];
        }

        ImmutableArray<Diagnostic> findings = await compilation
            .WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new ImageSinkAnalyzer()), project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync(cancellation)
            .ConfigureAwait(false);
        return findings.Where(finding => !finding.Location.IsInSource);
    }
}
