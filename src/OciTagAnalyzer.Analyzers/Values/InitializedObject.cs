using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The object that an initializer goes on with: its members name it only by standing there.</summary>
static class InitializedObject
{
    /// <summary>
    /// The operation whose initializer <paramref name="receiver"/> stands in: a creation, or the member that holds the object; null where there is none.
    /// </summary>
    public static IOperation? Of(IOperation receiver)
    {
        IOperation? initializer = receiver.Parent;
        while (initializer is not null and not IObjectOrCollectionInitializerOperation)
        {
            initializer = initializer.Parent;
        }

        return initializer?.Parent is IMemberInitializerOperation member ? member.InitializedMember : initializer?.Parent;
    }
}
