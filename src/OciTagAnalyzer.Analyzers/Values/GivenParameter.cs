using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The value that a use of a function, an indexer or an extension member gives to one of its parameters.</summary>
static class GivenParameter
{
    /// <summary>The argument, or the receiver of an extension member; null if <paramref name="parameter"/> belongs to other code.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="use">The call, or the access to a property.</param>
    /// <param name="function">The function or property that is used.</param>
    public static IOperation? ValueOf(IParameterSymbol parameter, IOperation use, ISymbol function) =>
        IsOf(parameter, function) ? Argument(ArgumentsOf(use), parameter)
        : IsReceiver(parameter, function) ? ReceiverOf(use)
        : null;

    // The accessors of an indexer have parameters of their own.
    static bool IsOf(IParameterSymbol parameter, ISymbol function)
    {
        ISymbol owner = parameter.ContainingSymbol is IMethodSymbol { AssociatedSymbol: IPropertySymbol property } ? property : parameter.ContainingSymbol;
        return SymbolEqualityComparer.Default.Equals(owner.OriginalDefinition, function.OriginalDefinition);
    }

    // The parameter of an extension block belongs to the type that contains its members.
    static bool IsReceiver(IParameterSymbol parameter, ISymbol member) => parameter.ContainingSymbol is INamedTypeSymbol extension &&
        SymbolEqualityComparer.Default.Equals(extension.OriginalDefinition, member.ContainingType?.OriginalDefinition);

    static ImmutableArray<IArgumentOperation> ArgumentsOf(IOperation use) => use switch
    {
        IInvocationOperation call => call.Arguments,
        IPropertyReferenceOperation access => access.Arguments,
        _ => ImmutableArray<IArgumentOperation>.Empty,
    };

    static IOperation? ReceiverOf(IOperation use) => use switch
    {
        IInvocationOperation call => call.Instance,
        IPropertyReferenceOperation access => access.Instance,
        _ => null,
    };

    static IOperation? Argument(ImmutableArray<IArgumentOperation> arguments, IParameterSymbol parameter)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter?.Ordinal == parameter.Ordinal)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
