using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The object that an object or collection initializer initializes, which is the implicit receiver of its members.</summary>
static class InitializedObject
{
    /// <summary>
    /// The operation whose initializer contains <paramref name="receiver"/>: a creation, or the member that contains the object; null if there is none.
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
