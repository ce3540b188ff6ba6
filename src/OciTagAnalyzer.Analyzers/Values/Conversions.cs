using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The conversions around a value, which leave it the same object or text.</summary>
static class Conversions
{
    /// <summary>The operation with the conversions around it.</summary>
    public static IOperation Around(IOperation operation)
    {
        while (operation.Parent is IConversionOperation conversion)
        {
            operation = conversion;
        }

        return operation;
    }

    /// <summary>The operation within its conversions.</summary>
    public static IOperation Within(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }
}
