using Microsoft.CodeAnalysis.CSharp.Syntax;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>A value that flows into a parameter or property of the project.</summary>
/// <param name="Value">The value.</param>
/// <param name="Expression">The expression that gives it.</param>
/// <param name="Holder">The object whose property it flows into; null if it may be any.</param>
sealed record FlowingValue(TextValue Value, ExpressionSyntax Expression, Holder? Holder = null);
