using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>Skips conversions, which do not change the object or text.</summary>
static class Conversions
{
    /// <summary>Returns the outermost conversion of <paramref name="operation"/>, or the operation itself.</summary>
    public static IOperation Around(IOperation operation)
    {
        while (operation.Parent is IConversionOperation conversion)
        {
            operation = conversion;
        }

        return operation;
    }

    /// <summary>Returns the operand of all conversions in <paramref name="operation"/>, or the operation itself.</summary>
    public static IOperation Within(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }
}
