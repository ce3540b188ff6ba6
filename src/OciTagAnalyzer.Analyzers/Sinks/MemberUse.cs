using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>
/// An operation and the member that may take something at it. It is made for every call and assignment of a project, nearly
/// all of which the member's name is enough to be done with, so that it is asked for once.
/// </summary>
readonly struct MemberUse
{
    /// <summary>The use that <paramref name="operation"/> makes of a member, if any.</summary>
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

        // base(…) is a call of a constructor.
        string? name = Member?.Name;
        IsConstruction = name == WellKnownMemberNames.InstanceConstructorName;
        Name = IsConstruction ? Member!.ContainingType.Name : name;
    }

    /// <summary>The operation.</summary>
    public IOperation Operation { get; }

    /// <summary>Its kind.</summary>
    public OperationKind Kind { get; }

    /// <summary>What is called, made or assigned; null for another operation.</summary>
    public ISymbol? Member { get; }

    /// <summary>The member's name, of a constructor that of its type; null if there is none.</summary>
    public string? Name { get; }

    /// <summary>True if <see cref="Member"/> is a constructor.</summary>
    public bool IsConstruction { get; }

    static ISymbol? MemberOf(IOperation target) => (target as IMemberReferenceOperation)?.Member;
}
