namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>The words in sources that indicate sinks, determined by a text search; for projects whose references do not indicate any.</summary>
[Flags]
enum SourceMentions
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A word of the built-in table, for members that every project can use.</summary>
    Sink = 1,

    /// <summary>The word of an annotation.</summary>
    Annotation = 2,

    /// <summary>The name of a program whose arguments contain images.</summary>
    Program = 4,
}
