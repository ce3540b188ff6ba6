using OciTagAnalyzer.Core.Documents.Comments;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>The helpers of a chart, such as <c>templates/_helpers.tpl</c>, which its templates use.</summary>
sealed class HelmTemplateKind : DocumentKind
{
    public override IReadOnlyList<string> Patterns { get; } = [.. ManifestFolders.FilesWith(".tpl")];

    public override bool CompletesOthers => true;

    public override bool IsCompletedByOthers => true;

    internal override CommentSyntax Comments => CommentSyntax.Hash;

    internal override bool Recognizes(FileName file) => file.EndsWith(".tpl") && (file.IsBelow("templates") || ManifestFolders.Contain(file));

    internal override ScanResult ScanAmong(DocumentSet documents, string path, string text) => documents.Charts.Apply(path, ScanResult.Empty);
}
