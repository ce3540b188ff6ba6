using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The lambda or local function that an operation runs in.</summary>
static class EnclosingFunction
{
    /// <summary>The nearest one around <paramref name="operation"/>; null where it runs with the member itself.</summary>
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
