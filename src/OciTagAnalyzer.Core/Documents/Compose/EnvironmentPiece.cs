using OciTagAnalyzer.Core.Formats.Variables;

namespace OciTagAnalyzer.Core.Documents.Compose;

/// <summary>A part of a value that the <c>.env</c> gives.</summary>
/// <param name="Start">Where it starts in the value.</param>
/// <param name="Variable">The variable's value, in the <c>.env</c>; it is not empty.</param>
readonly record struct EnvironmentPiece(int Start, ComposedText Variable)
{
    /// <summary>The position after its last code unit.</summary>
    public int End => Start + Variable.Length;
}
