using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>A call that puts more into a list which a property holds: <c>settings.Images.Add("…")</c>.</summary>
static class ListAddition
{
    /// <summary>The property that holds the list; null if <paramref name="call"/> is another kind of call.</summary>
    // Asked of every call: most have another name, and most of that name are made on a variable.
    public static IPropertySymbol? ListOf(IInvocationOperation call, string name) =>
        name is "Add" or "AddRange" && call.Instance is { Kind: OperationKind.PropertyReference } list && call.Arguments.Length == 1
            ? ((IPropertyReferenceOperation)list).Property
            : null;
}
