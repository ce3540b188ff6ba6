using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>The member whose value an expression is, if the value does not depend on the expression, so that the expression need not be bound again.</summary>
static class ReadMember
{
    /// <summary>
    /// Returns the parameter, the constant or static field, or the method without arguments that <paramref name="value"/> reads; null for anything else.
    /// </summary>
    // Runs for every flow, so it does not allocate.
    public static ISymbol? Of(IOperation value, IAssemblySymbol ownAssembly) => value.Kind switch
    {
        _ when value.Type?.SpecialType != SpecialType.System_String => null,
        OperationKind.ParameterReference => ((IParameterReferenceOperation)value).Parameter is
        {
            RefKind: RefKind.None, ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor }
        } parameter
            ? parameter
            : null,
        OperationKind.FieldReference => ((IFieldReferenceOperation)value).Field is { IsStatic: true } field && IsOwn(field, ownAssembly) ? field : null,
        OperationKind.Invocation => OfCall((IInvocationOperation)value, ownAssembly),
        _ => null,
    };

    static IMethodSymbol? OfCall(IInvocationOperation call, IAssemblySymbol ownAssembly)
    {
        if (call.TargetMethod is not { MethodKind: MethodKind.Ordinary, IsGenericMethod: false } method || !IsOwn(method, ownAssembly) ||
            Values.Overriding.IsPossibleFor(method))
        {
            return null;
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.DefaultValue)
            {
                return null;
            }
        }

        return method;
    }

    static bool IsOwn(ISymbol member, IAssemblySymbol ownAssembly) => ReferenceEquals(member.ContainingAssembly, ownAssembly);
}
