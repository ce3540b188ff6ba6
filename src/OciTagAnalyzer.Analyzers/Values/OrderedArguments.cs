using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>
/// The arguments of a call by their parameters. Their operations are in the order in which they are written, and named arguments may be in any.
/// </summary>
static class OrderedArguments
{
    /// <summary>Returns the arguments in the order of their parameters.</summary>
    public static IReadOnlyList<IArgumentOperation> InOrder(this ImmutableArray<IArgumentOperation> arguments) =>
        [.. arguments.OrderBy(argument => argument.Parameter?.Ordinal)];

    /// <summary>Returns the argument for the last parameter. There must be one.</summary>
    public static IArgumentOperation LastInOrder(this ImmutableArray<IArgumentOperation> arguments)
    {
        IArgumentOperation last = arguments[arguments.Length - 1];
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter?.Ordinal > last.Parameter?.Ordinal)
            {
                last = argument;
            }
        }

        return last;
    }
}
