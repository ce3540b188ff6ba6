using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Configuration;

/// <summary>An expression whose text a configuration may give.</summary>
static class ConfigurationRead
{
    /// <summary>True for a read by a key that the code says, and for a text of an object that a configuration can be bound to.</summary>
    public static bool Is(IOperation operation) =>
        ConfigurationKey.ReadBy(operation) is not null ||
        operation is IPropertyReferenceOperation { Property: { SetMethod: not null, ContainingType.TypeKind: TypeKind.Class, DeclaringSyntaxReferences.IsEmpty: false }, Type.SpecialType: SpecialType.System_String };
}
