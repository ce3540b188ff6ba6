using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.CodeFixes.Edits;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>Replaces the registry in an image's name by its mirror. The repository, the tag and the digest stay.</summary>
static class MirrorEdit
{
    /// <summary>The edit for <paramref name="finding"/>; null if it has no mirror, or code uses the name for something else as well.</summary>
    public static async Task<FileEdit?> OfAsync(Project project, Diagnostic finding, CancellationToken cancellation)
    {
        string path = finding.Location.SourceTree?.FilePath ?? finding.Location.GetLineSpan().Path;
        if (NewNameFor(finding) is not { } newName ||
            !EditableSlot.TryGetRange(finding, out TextRange range) ||
            DocumentOf(project, finding, path) is not { } document)
        {
            return null;
        }

        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        if (range.Start < 0 || range.End > text.Length ||
            (document is Document code &&
                await NamedLiteral.FindOtherUseAsync(code, finding.Location.SourceSpan, cancellation).ConfigureAwait(false) is not null))
        {
            return null;
        }

        string name = text.ToString(new(range.Start, range.Length));
        int kept = CommonEnd(name, newName);
        return new(path, new(new(range.Start, name.Length - kept), newName.Substring(0, newName.Length - kept)));
    }

    /// <summary>The name that the fix of <paramref name="finding"/> writes; null if it has none.</summary>
    public static string? NewNameFor(Diagnostic finding) => finding.Properties.TryGetValue(DiagnosticProperties.NewName, out string? name) ? name : null;

    static TextDocument? DocumentOf(Project project, Diagnostic finding, string path) => finding.Location.SourceTree is { } tree
        ? project.GetDocument(tree)
        : project.AdditionalDocuments.FirstOrDefault(document => document.FilePath == path);

    // Whole components, so that an edit never splits a word.
    static int CommonEnd(string name, string newName)
    {
        int kept = 0;
        for (int length = 1; length <= Math.Min(name.Length, newName.Length) && name[name.Length - length] == newName[newName.Length - length]; length++)
        {
            if (length == name.Length || name[name.Length - length] == '/')
            {
                kept = length;
            }
        }

        return kept;
    }
}
