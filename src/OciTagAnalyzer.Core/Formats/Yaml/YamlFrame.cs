namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <summary>A mapping or sequence around the position of a scanner, and the current position in it.</summary>
/// <param name="Kind">How it is written.</param>
/// <param name="Indent">The column of a block collection's entries; -1 for a flow collection.</param>
/// <param name="Key">The key of the current entry; empty in a sequence.</param>
/// <param name="Index">The index of the current item; -1 before the first, and in a mapping.</param>
readonly record struct YamlFrame(YamlFrameKind Kind, int Indent, YamlScalar Key, int Index)
{
    /// <summary>True for a mapping, false for a sequence.</summary>
    public bool IsMapping => Kind is YamlFrameKind.BlockMapping or YamlFrameKind.FlowMapping or YamlFrameKind.FlowPair;

    /// <summary>True if brackets or braces delimit it, not indentation.</summary>
    public bool IsFlow => Kind is YamlFrameKind.FlowMapping or YamlFrameKind.FlowSequence or YamlFrameKind.FlowPair;
}
