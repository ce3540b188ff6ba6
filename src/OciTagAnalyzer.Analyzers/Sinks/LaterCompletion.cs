using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>
/// Whether the object that a sink belongs to may still get its tag or digest in another statement.
/// Where that can't be ruled out, nothing is said.
/// </summary>
static class LaterCompletion
{
    /// <summary>True where the tag may come from somewhere that the sink's own expression does not show.</summary>
    public static bool IsPossible(SinkHit hit)
    {
        if (hit.Row.Chain.Tag.Count == 0 && (hit.Row.Parameter is not null || hit.Row.Tag is null))
        {
            return false;
        }

        return hit.Call is IAssignmentOperation assignment
            ? AfterAssignment(hit.Row, assignment)
            : FluentChain.After(hit.Call).Any(IsFromSource) || AfterChain(hit.Row, FluentChain.EndOf(hit.Call));
    }

    static bool AfterAssignment(SinkRow row, IAssignmentOperation assignment)
    {
        if (assignment.Parent is IObjectOrCollectionInitializerOperation { Parent: { } created })
        {
            return AfterChain(row, created);
        }

        return assignment.Target is IMemberReferenceOperation { Instance: ILocalReferenceOperation local }
            ? InOtherStatements(row, local, local.Local)
            : true;
    }

    static bool AfterChain(SinkRow row, IOperation end)
    {
        IOperation outer = end.Parent is IConversionOperation conversion ? conversion : end;
        return outer.Parent switch
        {
            IExpressionStatementOperation => false,
            IArgumentOperation argument => IsHandedToSource(argument),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => InOtherStatements(row, end, declarator.Symbol),
            ISimpleAssignmentOperation { Target: IDiscardOperation } => false,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } => InOtherStatements(row, end, local.Local),
            IReturnOperation { Parent: IBlockOperation { Parent: IAnonymousFunctionOperation { Symbol.ReturnsVoid: true } } } => false,
            _ => true,
        };
    }

    static bool InOtherStatements(SinkRow row, IOperation within, ILocalSymbol local) =>
        EnclosingMember.OperationsAround(within).OfType<ILocalReferenceOperation>().Any(use =>
            SymbolEqualityComparer.Default.Equals(use.Local, local) && MayComplete(row, use));

    static bool MayComplete(SinkRow row, ILocalReferenceOperation use)
    {
        if (FluentChain.After(use).Any(call => IsCompletion(row, call) || IsFromSource(call)))
        {
            return true;
        }

        IOperation outer = use.Parent is IConversionOperation conversion ? conversion : use;
        return outer.Parent switch
        {
            IMemberReferenceOperation { Member.Name: var name, Parent: IAssignmentOperation } => name == row.Tag || name == row.Digest,
            IArgumentOperation argument => IsHandedToSource(argument),
            IReturnOperation => true,
            IAssignmentOperation assignment => assignment.Value == outer,
            IVariableInitializerOperation => true,
            _ => false,
        };
    }

    static bool IsCompletion(SinkRow row, IInvocationOperation call) =>
        new[] { row.Chain.Tag, row.Chain.Digest, row.Chain.Replace, row.Chain.Built }
            .Any(calls => calls.Any(known => known.Method == call.TargetMethod.Name));

    // A method of the same compilation may give the tag; a library's does not.
    static bool IsFromSource(IInvocationOperation call) => call.TargetMethod.DeclaringSyntaxReferences.Length > 0;

    static bool IsHandedToSource(IArgumentOperation argument) => argument.Parent switch
    {
        IInvocationOperation call => IsFromSource(call),
        IObjectCreationOperation creation => creation.Constructor is { DeclaringSyntaxReferences.Length: > 0 },
        _ => true,
    };
}
