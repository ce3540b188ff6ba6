using OciTagAnalyzer.Core.Documents.Comments;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>The baseline. Only the nearest one above a project is used.</summary>
sealed class BaselineKind : DocumentKind
{
    public override IReadOnlyList<string> Patterns { get; } = [DocumentName.Baseline];

    public override bool ContainsImages => false;

    internal override CommentSyntax Comments => CommentSyntax.None;

    internal override bool Recognizes(FileName file) => file.Is(DocumentName.Baseline);
}
