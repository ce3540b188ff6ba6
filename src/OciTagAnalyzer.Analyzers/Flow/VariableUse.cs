using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>A place where a member uses the variable that holds an object.</summary>
/// <param name="Position">Where it stands in the file.</param>
/// <param name="Kind">What it means for the object.</param>
/// <param name="Steps">What it certainly does to the object, in order.</param>
readonly record struct VariableUse(int Position, VariableUseKind Kind, IReadOnlyList<IOperation> Steps);
