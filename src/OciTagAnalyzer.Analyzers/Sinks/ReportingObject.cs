using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>
/// An object that reports what runs and does not run it, such as the answer to a request. Code creates one for tests. Its parts may have the types of
/// a request.
/// </summary>
static class ReportingObject
{
    /// <summary>True if <paramref name="operation"/> belongs to an expression that creates an object of <paramref name="types"/>, or a part of one.</summary>
    public static bool Contains(IOperation operation, IReadOnlyList<string> types)
    {
        if (types.Count == 0)
        {
            return false;
        }

        for (IOperation? part = operation.Parent; IsPart(part); part = part.Parent)
        {
            INamedTypeSymbol? whole = part switch
            {
                IObjectCreationOperation { Type: INamedTypeSymbol created } => created,
                ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member.ContainingType: var declaring } } => declaring,
                _ => null,
            };
            if (whole is not null && types.Contains(whole.Name))
            {
                return true;
            }
        }

        return false;
    }

    static bool IsPart([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] IOperation? operation) => operation?.Kind is
        OperationKind.ObjectOrCollectionInitializer or OperationKind.ObjectCreation or OperationKind.SimpleAssignment or OperationKind.MemberInitializer or
        OperationKind.Conversion or OperationKind.Argument or OperationKind.ArrayInitializer or OperationKind.ArrayCreation;
}
