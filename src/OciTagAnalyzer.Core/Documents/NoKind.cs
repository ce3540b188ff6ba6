using OciTagAnalyzer.Core.Documents.Comments;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>A document that is not analyzed.</summary>
sealed class NoKind : DocumentKind
{
    public override string Name => "none";

    public override bool ContainsImages => false;

    internal override CommentSyntax Comments => CommentSyntax.None;
}
