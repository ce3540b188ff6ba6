using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>
/// An expression whose value flows into a parameter, property or field of the project. A program has thousands of flows, and
/// few of them reach a sink, so the value is only evaluated when a sink is known to demand it.
/// </summary>
/// <param name="To">The parameter, property or field.</param>
/// <param name="Expression">The expression.</param>
/// <param name="Kind">How the value flows.</param>
/// <param name="From">The member whose value the expression is, wherever it is read; null if that is not certain.</param>
readonly record struct ValueFlow(ISymbol To, ExpressionSyntax Expression, FlowKind Kind = FlowKind.Value, ISymbol? From = null);
