using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>An <c>out</c> or <c>ref</c> argument: a variable that a call gives a value.</summary>
static class GivenArgument
{
    /// <summary>True if the code of the project, or the collection that is called, shows the value.</summary>
    public static bool Is(IArgumentOperation argument) => IsElement(argument) ||
        argument is { Parameter: { RefKind: RefKind.Ref or RefKind.Out }, Parent: IInvocationOperation { TargetMethod: var method } } &&
        !method.DeclaringSyntaxReferences.IsEmpty;

    /// <summary>True if the call gives an element of a collection: <c>images.TryGetValue("redis", out image)</c>.</summary>
    public static bool IsElement(IArgumentOperation argument) =>
        argument is { Parameter.RefKind: RefKind.Out, Parent: IInvocationOperation { TargetMethod: { Parameters.Length: <= 2 } method } } &&
        method.Name is "TryGetValue" or "TryPeek" or "TryDequeue" or "TryPop" or "TryTake" &&
        CollectionQuery.IsOfFramework(method);
}
