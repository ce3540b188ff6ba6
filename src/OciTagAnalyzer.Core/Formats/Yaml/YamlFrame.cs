namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <summary>A mapping or sequence that a scanner is inside of, and where in it the scanner is.</summary>
/// <param name="Kind">How it is written.</param>
/// <param name="Indent">The column at which a block collection's entries begin; -1 in a flow collection.</param>
/// <param name="Key">The current entry's key; empty in a sequence.</param>
/// <param name="Index">The current item's index; -1 before the first, and in a mapping.</param>
readonly record struct YamlFrame(YamlFrameKind Kind, int Indent, YamlScalar Key, int Index)
{
    /// <summary>True for a mapping, false for a sequence.</summary>
    public bool IsMapping => Kind is YamlFrameKind.BlockMapping or YamlFrameKind.FlowMapping or YamlFrameKind.FlowPair;

    /// <summary>True where brackets or braces delimit it, not indentation.</summary>
    public bool IsFlow => Kind is YamlFrameKind.FlowMapping or YamlFrameKind.FlowSequence or YamlFrameKind.FlowPair;
}
