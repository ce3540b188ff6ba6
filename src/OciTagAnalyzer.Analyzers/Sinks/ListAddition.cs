using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>A call that adds elements to a list in a property: <c>settings.Images.Add("…")</c>.</summary>
static class ListAddition
{
    /// <summary>The property that contains the list; null if <paramref name="call"/> is another kind of call.</summary>
    // Runs for every call; most have another name, or are called on a variable.
    public static IPropertySymbol? ListOf(IInvocationOperation call, string name) =>
        name is "Add" or "AddRange" && call.Instance is { Kind: OperationKind.PropertyReference } list && call.Arguments.Length == 1
            ? ((IPropertyReferenceOperation)list).Property
            : null;
}
