using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>A parameter of a primary constructor, which every member of the type can read and assign.</summary>
static class CapturedParameter
{
    /// <summary>True if a member of the type assigns the parameter or passes it by reference.</summary>
    // By name only: if a member writes to anything with this name, the value is considered unknown.
    public static bool MayBeAssigned(IParameterSymbol parameter, CancellationToken cancellation) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: var type } constructor &&
        constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellation) is TypeDeclarationSyntax) &&
        type.DeclaringSyntaxReferences.Any(part => part.GetSyntax(cancellation).DescendantNodes()
            .Any(node => node is IdentifierNameSyntax { Identifier.ValueText: var name } && name == parameter.Name && WrittenName.Is(node)));
}
