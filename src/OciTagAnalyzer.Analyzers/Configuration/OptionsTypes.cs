using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Configuration;

/// <summary>Recognizes the types of Microsoft.Extensions.Options by name and namespace.</summary>
static class OptionsTypes
{
    /// <summary>
    /// True if <paramref name="operation"/> returns options: <c>IOptions&lt;T>.Value</c>, <c>IOptionsMonitor&lt;T>.CurrentValue</c> or <c>Get(…)</c>.
    /// </summary>
    public static bool IsValue(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property: { Name: "Value" or "CurrentValue", ContainingType: var type } } => IsOfOptions(type),
        IInvocationOperation { TargetMethod: { Name: "Get", ContainingType: var type } } => IsOfOptions(type),
        _ => false,
    };

    static bool IsOfOptions(INamedTypeSymbol type) =>
        type.ContainingNamespace is
        {
            Name: "Options",
            ContainingNamespace: { Name: "Extensions", ContainingNamespace: { Name: "Microsoft", ContainingNamespace.IsGlobalNamespace: true } },
        };
}
