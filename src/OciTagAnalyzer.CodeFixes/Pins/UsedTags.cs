using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Pinning;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>Which tags a project already uses for a repository, in its code and in its files.</summary>
sealed class UsedTags(Project project)
{
    readonly Dictionary<DocumentId, IReadOnlyList<ImageReference>> references = [];

    /// <summary>The tag used most often, by name where two are used alike, and the first file that has it.</summary>
    public async Task<Pin?> MostUsedAsync(ImageReference asked, Func<string, bool> isFloating, CancellationToken cancellation)
    {
        var uses = new List<(string Tag, string File)>();
        foreach (TextDocument document in project.AdditionalDocuments.Concat(project.Documents).OrderBy(document => document.FilePath, StringComparer.Ordinal))
        {
            foreach (ImageReference reference in await ReferencesAsync(document, asked, cancellation).ConfigureAwait(false))
            {
                if (reference.Name == asked.Name && reference.Tag is { } tag && !isFloating(tag))
                {
                    uses.Add((tag, document.Name));
                }
            }
        }

        return uses
            .GroupBy(use => use.Tag, StringComparer.Ordinal)
            .OrderByDescending(tag => tag.Count())
            .ThenBy(tag => tag.Key, StringComparer.Ordinal)
            .Select(tag => new Pin(tag.Key, null, tag.First().File))
            .FirstOrDefault();
    }

    async Task<IReadOnlyList<ImageReference>> ReferencesAsync(TextDocument document, ImageReference asked, CancellationToken cancellation)
    {
        if (references.TryGetValue(document.Id, out IReadOnlyList<ImageReference>? known))
        {
            return known;
        }

        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        string content = text.ToString();

        // To bind a whole file is dear; one that does not even hold the repository's last word is left alone.
        string lastComponent = asked.Path.Substring(asked.Path.LastIndexOf('/') + 1);
        if (content.IndexOf(lastComponent, StringComparison.Ordinal) < 0)
        {
            return [];
        }

        IReadOnlyList<ImageReference> found = document is Document code
            ? await InCodeAsync(code, cancellation).ConfigureAwait(false)
            : [.. ImageDocument.Scan(DocumentName.KindOf(document.FilePath ?? document.Name), content).Places
                .Select(place => ImageReading.Of(place.Written).Reference)
                .OfType<ImageReference>()];
        references.Add(document.Id, found);
        return found;
    }

    static async Task<IReadOnlyList<ImageReference>> InCodeAsync(Document document, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return [];
        }

        var finder = new SinkFinder(SinkTable.BuiltIn, model.Compilation.Assembly);
        var reader = new ClaimReader(finder, new ValueReader(model.Compilation, cancellation));
        return [.. root.DescendantNodes()
            .Where(node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax)
            .Select(node => model.GetOperation(node, cancellation))
            .OfType<IOperation>()
            .SelectMany(finder.Find)
            .SelectMany(reader.Read)
            .Select(claim => ImageReading.Of(claim.Value.ToImageText()).Reference)
            .OfType<ImageReference>()];
    }
}
