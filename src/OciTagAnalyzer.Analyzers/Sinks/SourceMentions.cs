namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>What sources say of sinks where no reference of their project does, told by their texts.</summary>
[Flags]
enum SourceMentions
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A word of the built-in table, for members that every project has.</summary>
    Sink = 1,

    /// <summary>The word of a mark.</summary>
    Mark = 2,
}
