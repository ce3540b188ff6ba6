using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Finds assignments to a property or field of an object.</summary>
static class MemberAssignment
{
    /// <summary>The last value that <paramref name="steps"/> assign to <paramref name="member"/>; null if none of them assigns it.</summary>
    public static IOperation? ValueIn(IReadOnlyList<IOperation> steps, string? member) =>
        member is null ? null : steps
            .OfType<IAssignmentOperation>()
            .LastOrDefault(assignment => assignment.Target is IMemberReferenceOperation target && target.Member.Name == member)?.Value;

    /// <summary>True if the initializer of <paramref name="creation"/> assigns the row's property, or the property for the tag.</summary>
    public static bool IsIn(IOperation creation, SinkRow row) =>
        creation is IObjectCreationOperation { Initializer.Initializers: var initializers } &&
        (ValueIn(initializers, row.Member) is not null || ValueIn(initializers, row.Tag) is not null);
}
