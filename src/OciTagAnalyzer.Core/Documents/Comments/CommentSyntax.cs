namespace OciTagAnalyzer.Core.Documents.Comments;

/// <summary>How a comment begins and ends in a kind of document.</summary>
/// <param name="Start">What begins it.</param>
/// <param name="End">What ends it; null where it goes to the end of the line.</param>
sealed record CommentSyntax(string Start, string? End)
{
    static readonly CommentSyntax[] json = [new("//", null), new("/*", "*/")];
    static readonly CommentSyntax[] xml = [new("<!--", "-->")];
    static readonly CommentSyntax[] ini = [new("#", null), new(";", null), new("//", null)];
    static readonly CommentSyntax[] other = [new("#", null)];

    /// <summary>The comments that a kind of document knows.</summary>
    public static IReadOnlyList<CommentSyntax> Of(DocumentKind kind) => kind switch
    {
        DocumentKind.None or DocumentKind.LockFile => [],
        DocumentKind.AppSettings or DocumentKind.LaunchSettings or DocumentKind.DevContainer => json,
        DocumentKind.MSBuild or DocumentKind.XmlSettings => xml,
        DocumentKind.IniSettings => ini,
        _ => other,
    };
}
