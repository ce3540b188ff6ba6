using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Flow;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>The program that receives a sink's arguments.</summary>
static class CommandProgram
{
    // The number of variables through which a command is followed.
    const int MostVariables = 4;

    /// <summary>Returns the operation for the program; null if other code sets it, or if it is set more than once.</summary>
    public static IOperation? Of(SinkMatch match)
    {
        if (match.Row.Program is not { } program)
        {
            return InChain(match.Call, match.Row.Chain, MostVariables);
        }

        return match.Row.Kind == SinkMemberKind.PropertyOrField ? InObject(match, program) : Companions.Argument(match.Call, program);
    }

    static IOperation? InChain(IOperation end, SinkChain chain, int variables)
    {
        foreach (IOperation earlier in FluentChain.Before(end).Prepend(end))
        {
            if (earlier is IInvocationOperation call && Companions.Named(chain.Program, call) is { } known)
            {
                return Companions.Argument(call.Arguments, known.Parameter);
            }
        }

        return FluentChain.RootOf(end) switch
        {
            IObjectCreationOperation creation => chain.Program
                .Select(known => Companions.Argument(creation.Arguments, known.Parameter))
                .FirstOrDefault(given => given is not null),
            ILocalReferenceOperation local when variables > 0 && LocalValue.Of(local) is { } value => InChain(value, chain, variables - 1),
            _ => null,
        };
    }

    // By the constructor, in the initializer or in another statement. With two of them, the program is unknown.
    static IOperation? InObject(SinkMatch match, string property)
    {
        if (OwnerOf(match) is not { } owner)
        {
            return null;
        }

        IOperation[] given = [.. EnclosingMember.OperationsAround(match.Call).Select(operation => operation switch
        {
            IAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name, Instance: var instance }, Value: var value }
                when name == property && owner.Equals(ObjectPath.Of(instance)) => value,
            IObjectCreationOperation creation when owner.Equals(ObjectPath.Of(creation)) => creation.Arguments
                .FirstOrDefault(argument => string.Equals(argument.Parameter?.Name, property, StringComparison.OrdinalIgnoreCase))?.Value,
            _ => null,
        }).OfType<IOperation>()];
        return given is [var only] ? only : null;
    }

    static ObjectPath? OwnerOf(SinkMatch match) => match.Call switch
    {
        IAssignmentOperation { Target: IPropertyReferenceOperation target } => ObjectPath.Of(target.Instance),
        IInvocationOperation { Instance: IPropertyReferenceOperation list } => ObjectPath.Of(list.Instance),
        IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation list } => ObjectPath.Of(list.Instance),
        _ => null,
    };
}
