using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>
/// An operation and the member that it calls, creates or assigns. Created for every call and assignment of a project. The name of
/// the member is enough to exclude most of them, so it is determined only once.
/// </summary>
readonly struct MemberUse
{
    /// <summary>Creates the use of a member by <paramref name="operation"/>, if there is one.</summary>
    public MemberUse(IOperation operation)
    {
        Operation = operation;
        Kind = operation.Kind;
        Member = Kind switch
        {
            OperationKind.Invocation => ((IInvocationOperation)operation).TargetMethod,
            OperationKind.ObjectCreation => ((IObjectCreationOperation)operation).Constructor,
            OperationKind.SimpleAssignment or OperationKind.CoalesceAssignment => MemberOf(((IAssignmentOperation)operation).Target),
            OperationKind.MemberInitializer => MemberOf(((IMemberInitializerOperation)operation).InitializedMember),
            _ => null,
        };

        // base(…) is an invocation of a constructor.
        string? name = Member?.Name;
        IsConstruction = name == WellKnownMemberNames.InstanceConstructorName;
        Name = IsConstruction ? Member!.ContainingType.Name : name;
    }

    /// <summary>The operation.</summary>
    public IOperation Operation { get; }

    /// <summary>Its kind.</summary>
    public OperationKind Kind { get; }

    /// <summary>The member that is called, created or assigned; null for other operations.</summary>
    public ISymbol? Member { get; }

    /// <summary>The name of the member, or of the type for a constructor; null if there is none.</summary>
    public string? Name { get; }

    /// <summary>True if <see cref="Member"/> is a constructor.</summary>
    public bool IsConstruction { get; }

    static ISymbol? MemberOf(IOperation target) => (target as IMemberReferenceOperation)?.Member;
}
