using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using OciTagAnalyzer.CodeFixes.Edits;
using OciTagAnalyzer.CodeFixes.Pins;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.CodeFixes;

/// <summary>Replaces the registry of an image by the mirror that the options name for it.</summary>
// Not [Shared], as PinCodeFix.
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(MirrorCodeFix),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
public sealed class MirrorCodeFix : CodeFixProvider
{
    static readonly DocumentsFixAllProvider fixAll = new("Use the mirrors of all registries", EditsAsync);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = FixableRules.From(PinSources.Mirror);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => fixAll;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Project project = context.TextDocument.Project;
        foreach (Diagnostic finding in context.Diagnostics)
        {
            if (await MirrorEdit.OfAsync(project, finding, context.CancellationToken).ConfigureAwait(false) is { } edit)
            {
                string key = finding.Location.IsInSource ? PinKeys.Mirror : PinKeys.InFile(PinKeys.Mirror, edit.FilePath);
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Use the mirror '{Excerpt.Of(MirrorEdit.NewNameFor(finding)!)}'",
                        cancellation => SolutionEdit.ApplyAsync(project.Solution, [edit], cancellation),
                        key),
                    finding);
            }
        }
    }

    static async Task<IEnumerable<FileEdit>> EditsAsync(Project project, ImmutableArray<Diagnostic> findings, string? key, CancellationToken cancellation)
    {
        var edits = new List<FileEdit>();
        foreach (Diagnostic finding in findings)
        {
            if (await MirrorEdit.OfAsync(project, finding, cancellation).ConfigureAwait(false) is { } edit)
            {
                edits.Add(edit);
            }
        }

        return edits;
    }
}
