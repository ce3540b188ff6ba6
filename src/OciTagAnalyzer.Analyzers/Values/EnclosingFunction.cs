using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The lambda or local function that contains an operation.</summary>
static class EnclosingFunction
{
    /// <summary>The innermost function that contains <paramref name="operation"/>; null if it is directly in the member.</summary>
    public static IOperation? Of(IOperation operation)
    {
        IOperation? function = operation;
        while (function is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            function = function.Parent;
        }

        return function;
    }
}
