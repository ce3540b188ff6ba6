using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>
/// An expression whose value flows into a parameter or property of the project's own. A program has thousands, of which
/// next to none goes on to a sink, so that what it is worth is read when that is known.
/// </summary>
/// <param name="To">The parameter or property.</param>
/// <param name="Expression">The expression.</param>
readonly record struct ValueFlow(ISymbol To, ExpressionSyntax Expression);
