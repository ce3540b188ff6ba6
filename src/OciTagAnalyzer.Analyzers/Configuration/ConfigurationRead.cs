using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Configuration;

/// <summary>Recognizes expressions whose text may come from the configuration.</summary>
static class ConfigurationRead
{
    /// <summary>True for a read by a known key, and for a string property of a class that a configuration can be bound to.</summary>
    public static bool Is(IOperation operation) =>
        ConfigurationKey.ReadBy(operation) is not null ||
        operation is IPropertyReferenceOperation
        {
            Property: { SetMethod: not null, ContainingType.TypeKind: TypeKind.Class, DeclaringSyntaxReferences.IsEmpty: false },
            Type.SpecialType: SpecialType.System_String,
        };
}
