using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>A call whose function is being evaluated.</summary>
/// <param name="Function">The method, local function or lambda.</param>
/// <param name="Arguments">The arguments of the call.</param>
/// <param name="Outer">The call that contains this one; null if there is none.</param>
sealed record CallFrame(IMethodSymbol Function, ImmutableArray<IArgumentOperation> Arguments, CallFrame? Outer)
{
    /// <summary>The frame of the function that declares <paramref name="parameter"/>; null if its call is not known.</summary>
    public static CallFrame? For(IParameterSymbol parameter, CallFrame? frame)
    {
        while (frame is not null && !SymbolEqualityComparer.Default.Equals(frame.Function.OriginalDefinition, parameter.ContainingSymbol.OriginalDefinition))
        {
            frame = frame.Outer;
        }

        return frame;
    }

    /// <summary>The argument for <paramref name="parameter"/>; null if the call has none.</summary>
    public IArgumentOperation? ArgumentFor(IParameterSymbol parameter)
    {
        foreach (IArgumentOperation argument in Arguments)
        {
            if (argument.Parameter?.Ordinal == parameter.Ordinal)
            {
                return argument;
            }
        }

        return null;
    }
}
