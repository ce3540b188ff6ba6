using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>Determines whether another class can override a member.</summary>
static class Overriding
{
    /// <summary>True if another class can override or implement <paramref name="member"/>.</summary>
    public static bool IsPossibleFor(ISymbol member) =>
        member.IsVirtual || member.IsAbstract || (member.IsOverride && !member.IsSealed && !member.ContainingType.IsSealed);
}
