using OciTagAnalyzer.Core.Formats.Variables;

namespace OciTagAnalyzer.Core.Documents.Compose;

/// <summary>A part of a value that comes from the <c>.env</c> file.</summary>
/// <param name="Start">Its start in the value.</param>
/// <param name="Variable">The variable in the <c>.env</c> file; its value is not empty.</param>
readonly record struct EnvironmentPiece(int Start, ComposedText Variable)
{
    /// <summary>The position after its last code unit.</summary>
    public int End => Start + Variable.Length;
}
