using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>A call that puts more into a list which a property holds: <c>settings.Images.Add("…")</c>.</summary>
static class ListAddition
{
    /// <summary>The property that holds the list; null where <paramref name="call"/> is another kind of call.</summary>
    public static ISymbol? ListOf(IInvocationOperation call) =>
        call is { TargetMethod.Name: "Add" or "AddRange", Instance: IPropertyReferenceOperation { Property: var list }, Arguments.Length: 1 } ? list : null;
}
