using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>Code beyond the file of an operation, which is only available when its analysis is complete.</summary>
interface IBoundCode
{
    /// <summary>Returns the operation of <paramref name="code"/>; null if the code is not available.</summary>
    IOperation? Bind(SyntaxNode code);

    /// <summary>Returns the members that a call of <paramref name="member"/> may run: itself, and those that override or implement it.</summary>
    IEnumerable<ISymbol> Implementing(ISymbol member);
}
