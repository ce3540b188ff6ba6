namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>What sources say of sinks where no reference of their project does, by their texts alone.</summary>
[Flags]
enum SourceMentions
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A word of the built-in table, for members that every project has.</summary>
    Sink = 1,

    /// <summary>The word of an annotation.</summary>
    Annotation = 2,
}
