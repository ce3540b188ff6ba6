using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>A run of statements of which each runs after the other.</summary>
static class StatementBlock
{
    /// <summary>The block in which <paramref name="operation"/> runs whenever its statement does; null if a part of the statement may skip it.</summary>
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
