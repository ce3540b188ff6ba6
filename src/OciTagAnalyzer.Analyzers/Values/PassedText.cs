using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>Calls whose value is the text of their last argument, wrapped or unchanged.</summary>
static class PassedText
{
    /// <summary>The operation that gives the text; null if <paramref name="operation"/> is not such a call.</summary>
    public static IOperation? Of(IOperation operation) => operation switch
    {
        IInvocationOperation { Arguments: { Length: > 0 } given, TargetMethod: { ContainingType: { } type, Name: var name } }
            when PassesText(type, name) => given.LastInOrder().Value,
        IObjectCreationOperation { Arguments: [var only], Type: { Name: "BicepValue" or "TemplateString" or "ValueTask" } } => only.Value,
        _ => null,
    };

    static bool PassesText(INamedTypeSymbol type, string method) => method switch
    {
        // string.Create, FormattableString.Invariant, and Aspire's ReferenceExpression, which the host evaluates.
        "Create" => type.SpecialType == SpecialType.System_String || type.Name is "ReferenceExpression" or "Output",
        "Invariant" => type.Name == nameof(FormattableString),

        nameof(string.Intern) => type.SpecialType == SpecialType.System_String,

        // Pulumi's and Bicep's interpolation.
        "Format" => type.Name == "Output",
        "Interpolate" => type.Name == "BicepFunction",

        // The text when awaited.
        nameof(Task.FromResult) => type.Name is nameof(Task) or "ValueTask",
        _ => false,
    };
}
