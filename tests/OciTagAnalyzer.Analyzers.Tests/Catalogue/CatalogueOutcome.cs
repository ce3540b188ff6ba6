using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers.Tests.Catalogue;

/// <summary>The outcome of a case.</summary>
/// <param name="Operations">All operations of its code.</param>
/// <param name="Expected">The findings that are marked in its code, by id and text.</param>
/// <param name="Reported">The findings that the analyzer reports.</param>
sealed record CatalogueOutcome(IReadOnlyList<IOperation> Operations, IReadOnlyList<string> Expected, IReadOnlyList<string> Reported)
{
    /// <summary>True if the code uses the member of <paramref name="one"/>, or creates an object without assigning it.</summary>
    public bool Uses(CatalogueCase one) => Members.Any(member =>
        MetadataName.Matches(member.ContainingType, one.Type) &&
        ((member.Name == one.Member && Takes(member, one.Parameter)) || (one.Role == CatalogueRole.Absent && member.Name == ".ctor")));

    /// <summary>True if the code uses a member that <paramref name="row"/> describes.</summary>
    public bool Uses(SinkRow row) => Members.Any(member =>
        member.Name == row.Member && Takes(member, row.Parameter) &&
        (row.With is null || Takes(member, row.With)) &&
        (row.Unless is null || !Takes(member, row.Unless)) &&
        AncestorsOf(member.ContainingType, row.IncludesDerived).Any(type => MetadataName.Matches(type, row.Type)));

    IEnumerable<ISymbol> Members => Operations
        .Select(operation => operation switch
        {
            IInvocationOperation call => call.TargetMethod,
            IObjectCreationOperation creation => creation.Constructor,
            IMemberReferenceOperation reference => reference.Member,
            _ => null,
        })
        .OfType<ISymbol>();

    static IEnumerable<INamedTypeSymbol> AncestorsOf(INamedTypeSymbol type, bool isWanted)
    {
        yield return type;
        for (INamedTypeSymbol? ancestor = type.BaseType; isWanted && ancestor is not null; ancestor = ancestor.BaseType)
        {
            yield return ancestor;
        }
    }

    static bool Takes(ISymbol member, string? parameter) =>
        parameter is null || (member is IMethodSymbol method && method.Parameters.Any(candidate => candidate.Name == parameter));
}
