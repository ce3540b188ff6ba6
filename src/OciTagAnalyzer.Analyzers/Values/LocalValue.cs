using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The value of a local variable that is assigned exactly once.</summary>
static class LocalValue
{
    /// <summary>The operation whose value is assigned to the local; null if there are several, or the value is unknown.</summary>
    public static IOperation? Of(ILocalReferenceOperation reference)
    {
        VariableAssignment? only = null;
        foreach (IOperation operation in EnclosingMember.OperationsAround(reference))
        {
            VariableAssignment? given = VariableAssignment.Of(operation, reference.Local);
            if (given is not null && only is not null)
            {
                return null;
            }

            only = given ?? only;
            if (given is { IsComplete: false } or { Target: not null } or { Part: not null } ||
                (given is null && VariableAssignment.MayAssign(operation, reference.Local)))
            {
                return null;
            }
        }

        return only?.Value;
    }
}
