namespace OciTagAnalyzer.Core.Documents.Comments;

/// <summary>How comments are written in a kind of document, and which quotes keep their marks from beginning one.</summary>
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

    /// <summary>Those of YAML. A quote in the middle of a plain text is a letter like any other: it's.</summary>
    public static CommentSyntax Hash { get; } =
        new([("#", null)], (c, before) => c is '"' or '\'' && (before is null or ' ' or '\t' or '[' or '{' or ',' or ':' || before == c));

    /// <summary>Those of <c>.env</c> files.</summary>
    public static CommentSyntax Environment { get; } = new([("#", null)], (c, before) => c is '"' or '\'' && before == '=');

    /// <summary>Those of JSON with comments.</summary>
    public static CommentSyntax Json { get; } = new([("//", null), ("/*", "*/")], (c, _) => c == '"');

    /// <summary>Those of XML.</summary>
    public static CommentSyntax Xml { get; } = new([("<!--", "-->")], (_, _) => false);

    /// <summary>Those of INI.</summary>
    public static CommentSyntax Ini { get; } = new([("#", null), (";", null), ("//", null)], (_, _) => false) { TakesLine = true };

    /// <summary>Those of Dockerfiles.</summary>
    public static CommentSyntax Dockerfile { get; } = new([("#", null)], (_, _) => false) { TakesLine = true };

    /// <summary>What begins a comment, and what ends it; null if it goes to the end of the line.</summary>
    public IReadOnlyList<(string Start, string? End)> Marks { get; }

    /// <summary>True if a comment has its line to itself.</summary>
    public bool TakesLine { get; private init; }

    /// <summary>True if a character begins a quoted text.</summary>
    /// <param name="c">The character.</param>
    /// <param name="before">The one before it; null at the start of a line.</param>
    public bool OpensQuotes(char c, char? before) => opensQuotes(c, before);
}
