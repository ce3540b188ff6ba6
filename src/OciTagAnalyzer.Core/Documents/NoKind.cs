using OciTagAnalyzer.Core.Documents.Comments;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>No document of ours: what a project names so is not read.</summary>
sealed class NoKind : DocumentKind
{
    public override string Name => "none";

    public override bool HoldsImages => false;

    internal override CommentSyntax Comments => CommentSyntax.None;
}
