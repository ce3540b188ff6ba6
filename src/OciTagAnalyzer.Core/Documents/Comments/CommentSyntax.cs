namespace OciTagAnalyzer.Core.Documents.Comments;

/// <summary>The comment markers of a kind of document, and the quotes in which they have no meaning.</summary>
sealed class CommentSyntax
{
    readonly Func<char, char?, bool> opensQuotes;

    CommentSyntax((string Start, string? End)[] marks, Func<char, char?, bool> opensQuotes)
    {
        Marks = marks;
        this.opensQuotes = opensQuotes;
    }

    /// <summary>No comments.</summary>
    public static CommentSyntax None { get; } = new([], (_, _) => false);

    /// <summary>Comments in YAML. A quote within plain text is an ordinary character: it's.</summary>
    public static CommentSyntax Hash { get; } =
        new([("#", null)], (c, before) => c is '"' or '\'' && (before is null or ' ' or '\t' or '[' or '{' or ',' or ':' || before == c));

    /// <summary>Comments in <c>.env</c> files.</summary>
    public static CommentSyntax Environment { get; } = new([("#", null)], (c, before) => c is '"' or '\'' && before == '=');

    /// <summary>Comments in JSON.</summary>
    public static CommentSyntax Json { get; } = new([("//", null), ("/*", "*/")], (c, _) => c == '"');

    /// <summary>Comments in HCL.</summary>
    public static CommentSyntax Hcl { get; } = new([("#", null), ("//", null), ("/*", "*/")], (c, _) => c == '"');

    /// <summary>Comments in XML.</summary>
    public static CommentSyntax Xml { get; } = new([("<!--", "-->")], (_, _) => false);

    /// <summary>Comments in INI.</summary>
    public static CommentSyntax Ini { get; } = new([("#", null), (";", null), ("//", null)], (_, _) => false) { TakesLine = true };

    /// <summary>Comments in Dockerfiles.</summary>
    public static CommentSyntax Dockerfile { get; } = new([("#", null)], (_, _) => false) { TakesLine = true };

    /// <summary>The start and end markers of comments; the end is null for a comment that ends with the line.</summary>
    public IReadOnlyList<(string Start, string? End)> Marks { get; }

    /// <summary>True if a comment needs its own line.</summary>
    public bool TakesLine { get; private init; }

    /// <summary>True if the character opens quotes.</summary>
    /// <param name="c">The character.</param>
    /// <param name="before">The preceding character; null at the start of a line.</param>
    public bool OpensQuotes(char c, char? before) => opensQuotes(c, before);
}
