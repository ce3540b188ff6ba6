using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>
/// An expression whose value flows into a parameter or property of the project. A program has thousands of flows, and
/// few of them reach a sink, so the value is only evaluated when a sink is known to demand it.
/// </summary>
/// <param name="To">The parameter or property.</param>
/// <param name="Expression">The expression.</param>
readonly record struct ValueFlow(ISymbol To, ExpressionSyntax Expression);
