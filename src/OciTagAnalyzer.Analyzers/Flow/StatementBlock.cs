using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>A block whose statements run consecutively.</summary>
static class StatementBlock
{
    /// <summary>The block that contains the statement of <paramref name="operation"/>; null if the statement may run without the operation.</summary>
    public static IOperation? Around(IOperation operation)
    {
        IOperation? current = operation.Parent;
        while (current is IConversionOperation or IAwaitOperation or IArgumentOperation or IInvocationOperation
            or IObjectCreationOperation or IObjectOrCollectionInitializerOperation or IMemberReferenceOperation or ISimpleAssignmentOperation
            or IVariableInitializerOperation or IVariableDeclaratorOperation or IVariableDeclarationOperation or IVariableDeclarationGroupOperation
            or IUsingDeclarationOperation or IExpressionStatementOperation or IReturnOperation)
        {
            current = current.Parent;
        }

        return current is IBlockOperation or ISwitchCaseOperation ? current : null;
    }
}
