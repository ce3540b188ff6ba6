using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>A block whose statements run consecutively.</summary>
static class StatementBlock
{
    /// <summary>The block that contains the statement of <paramref name="operation"/>; null if the statement may run without the operation.</summary>
    public static IOperation? Around(IOperation operation)
    {
        IOperation part = operation;
        while (part.Parent is { } whole && IsAlwaysRun(part, whole))
        {
            part = whole;
        }

        return part.Parent is IBlockOperation or ISwitchCaseOperation ? part.Parent : null;
    }

    // The operation runs whenever the one that contains it does.
    static bool IsAlwaysRun(IOperation part, IOperation whole) => whole switch
    {
        IVariableInitializerOperation or IVariableDeclaratorOperation or IVariableDeclarationOperation or IVariableDeclarationGroupOperation
            or IExpressionStatementOperation or IUsingDeclarationOperation or IReturnOperation or IAwaitOperation or IConversionOperation
            or IUnaryOperation or IInvocationOperation or IArgumentOperation or IObjectCreationOperation or IObjectOrCollectionInitializerOperation
            or IMemberReferenceOperation or ISimpleAssignmentOperation or IIsPatternOperation => true,
        IConditionalOperation choice => choice.Condition == part,
        ISwitchOperation choice => choice.Value == part,
        ISwitchExpressionOperation choice => choice.Value == part,
        IBinaryOperation { OperatorKind: var kind } choice =>
            choice.LeftOperand == part || kind is not (BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr),
        _ => false,
    };
}
