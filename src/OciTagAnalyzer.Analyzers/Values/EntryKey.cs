using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The key of an entry of a dictionary: <c>["a"] = "redis"</c>, <c>{ "a", "redis" }</c>, <c>d.Add("a", "redis")</c>.</summary>
static class EntryKey
{
    /// <summary>The operation that gives the key of the entry with this <paramref name="value"/>; null if it is no entry.</summary>
    public static IOperation? Of(IOperation value) => Conversions.Around(value).Parent switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var key] } } => key.Value,
        IArgumentOperation { Parent: IInvocationOperation { Arguments: { Length: 2 } entry } } => entry.InOrder()[0].Value,
        _ => null,
    };
}
