using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>
/// An object that reports what runs and does not run it, such as the answer to a request. Code creates one for tests. Its parts may have the types of
/// a request.
/// </summary>
static class ReportingObject
{
    /// <summary>True if <paramref name="operation"/> sets a part of an object that only reports, according to <paramref name="row"/>.</summary>
    public static bool Contains(IOperation operation, SinkRow row)
    {
        if (row.UnlessIn.Count == 0)
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
            if (whole is not null && row.UnlessIn.Contains(whole.Name) && row.MayBeIn(whole.ContainingAssembly?.Name ?? ""))
            {
                return true;
            }
        }

        return false;
    }

    static bool IsPart([NotNullWhen(true)] IOperation? operation) => operation is
        IObjectOrCollectionInitializerOperation or IObjectCreationOperation or ISimpleAssignmentOperation or IMemberInitializerOperation or
        IConversionOperation or IArgumentOperation or IArrayInitializerOperation or IArrayCreationOperation or
        IInvocationOperation { Parent: IObjectOrCollectionInitializerOperation } or { Syntax: CollectionExpressionSyntax };
}
