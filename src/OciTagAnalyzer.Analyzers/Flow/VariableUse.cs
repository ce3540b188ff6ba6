using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>A use of the variable that contains an object.</summary>
/// <param name="Position">Its position in the file.</param>
/// <param name="Kind">Its effect on the object.</param>
/// <param name="Steps">The operations that certainly run on the object, in order.</param>
readonly record struct VariableUse(int Position, VariableUseKind Kind, IReadOnlyList<IOperation> Steps);
