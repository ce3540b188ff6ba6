using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>A call that puts more into a list which a property holds: <c>settings.Images.Add("…")</c>.</summary>
static class ListAddition
{
    /// <summary>False for the name of a method that puts nothing into a list.</summary>
    public static bool MayBe(string method) => method is "Add" or "AddRange";

    /// <summary>The property that holds the list; null where <paramref name="call"/> is another kind of call.</summary>
    public static ISymbol? ListOf(IInvocationOperation call) =>
        MayBe(call.TargetMethod.Name) && call is { Instance: IPropertyReferenceOperation { Property: var list }, Arguments.Length: 1 } ? list : null;
}
