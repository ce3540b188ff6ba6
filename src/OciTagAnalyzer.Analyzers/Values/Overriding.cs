using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>Whether what a member does is settled where it stands.</summary>
static class Overriding
{
    /// <summary>True where another class may put a member of its own in the place of <paramref name="member"/>.</summary>
    public static bool MayReplace(ISymbol member) =>
        member.IsVirtual || member.IsAbstract || (member.IsOverride && !member.IsSealed && !member.ContainingType.IsSealed);
}
