using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers.Tests.Catalogue;

/// <summary>What came of a case.</summary>
/// <param name="Operations">All that its code does.</param>
/// <param name="Expected">The findings that it marks, by id and text.</param>
/// <param name="Told">The findings that the analyzer tells.</param>
internal sealed record CatalogueOutcome(IReadOnlyList<IOperation> Operations, IReadOnlyList<string> Expected, IReadOnlyList<string> Told)
{
    /// <summary>True where the code uses the member that <paramref name="one"/> names, or makes an object that lacks it.</summary>
    public bool Uses(CatalogueCase one) => Operations.Any(operation => operation switch
    {
        IInvocationOperation call => Is(one, call.TargetMethod),
        IObjectCreationOperation { Constructor: { } constructor } => Is(one, constructor) || (one.Role == CatalogueRole.Absent && IsOf(one, constructor)),
        IMemberReferenceOperation reference => Is(one, reference.Member),
        _ => false,
    });

    static bool Is(CatalogueCase one, ISymbol member) =>
        member.Name == one.Member &&
        IsOf(one, member) &&
        (one.Parameter is null || ((IMethodSymbol)member).Parameters.Any(parameter => parameter.Name == one.Parameter));

    static bool IsOf(CatalogueCase one, ISymbol member) => MetadataName.Matches(member.ContainingType, one.Type);
}
