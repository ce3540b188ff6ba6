using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Flow;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>The operations for the rest of a sink's reference, after all calls that set it; the last one wins.</summary>
/// <param name="Registry">The operation for the part before the repository, or null.</param>
/// <param name="Tag">The operation for the tag, or null.</param>
/// <param name="Digest">The operation for the digest, or null.</param>
sealed record Companions(IOperation? Registry, IOperation? Tag, IOperation? Digest)
{
    /// <summary>True if a later call sets the registry, or removes it.</summary>
    public bool IsRegistryGiven { get; private init; }

    /// <summary>
    /// Returns the companions of <paramref name="match"/>; null if its value has no effect: it is replaced, or is the name of a built image or of all tags.
    /// </summary>
    public static Companions? Of(SinkMatch match) => Of(match, ObjectHistory.Of(match));

    /// <summary>Returns the companions of <paramref name="match"/> with the history of its object.</summary>
    public static Companions? Of(SinkMatch match, ObjectHistory history)
    {
        SinkChain chain = match.Row.Chain;
        if (match.Row.Parameter is null && MemberAssignment.ValueIn(history.After, match.Row.Member) is not null)
        {
            return null;
        }

        Companions companions = InSameCall(match, history);
        if (chain == SinkChain.None)
        {
            return companions;
        }

        if (AllBefore(match, history).Any(call => NeedsNoTag(chain, call)))
        {
            return null;
        }

        foreach (IInvocationOperation call in history.After.OfType<IInvocationOperation>())
        {
            if (Named(chain.Replace, call) is not null || NeedsNoTag(chain, call))
            {
                return null;
            }

            // The library keeps one of the two: each call removes the other.
            if (Named(chain.Tag, call) is { } tag)
            {
                companions = companions with { Tag = Argument(call.Arguments, tag.Parameter), Digest = null };
            }
            else if (Named(chain.Digest, call) is { } digest)
            {
                companions = companions with { Tag = null, Digest = Argument(call.Arguments, digest.Parameter) };
            }
            else if (Named(chain.Registry, call) is { } registry)
            {
                companions = companions with { Registry = Argument(call.Arguments, registry.Parameter), IsRegistryGiven = true };
            }
        }

        return companions;
    }

    /// <summary>Returns true if code sets the property that makes the object of <paramref name="match"/> something other than an image.</summary>
    public static bool RulesOut(SinkMatch match) =>
        match.Row is { Parameter: null, Unless: { } other } && MemberAssignment.ValueIn(AllAround(match, ObjectHistory.Of(match)), other) is not null;

    static IEnumerable<IInvocationOperation> AllBefore(SinkMatch match, ObjectHistory history) =>
        FluentChain.Before(match.Call).Concat(history.Before.OfType<IInvocationOperation>()).Concat(ArgumentCalls.Of(match.Call));

    /// <summary>Returns the operation for the repository of the tag; null if it is unknown.</summary>
    public static IOperation? RepositoryOf(SinkMatch match) => Argument(match.Call, match.Row.Repository);

    static Companions InSameCall(SinkMatch match, ObjectHistory history) => match.Call switch
    {
        IInvocationOperation call => Named(match.Row, member => Argument(call.Arguments, member)),
        IObjectCreationOperation when match.Row.Parameter is null => Named(match.Row, member => MemberAssignment.ValueIn(history.After, member)),
        IObjectCreationOperation creation => Named(match.Row, member => Argument(creation.Arguments, member)),
        _ => OfProperties(match.Row, AllAround(match, history)),
    };

    static Companions OfProperties(SinkRow row, IReadOnlyList<IOperation> steps)
    {
        Companions companions = Named(row, member => MemberAssignment.ValueIn(steps, member));
        return row.KeepsOnePin && companions is { Tag.Syntax: var tag, Digest.Syntax: var digest }
            ? tag.SpanStart > digest.SpanStart ? companions with { Digest = null } : companions with { Tag = null }
            : companions;
    }

    static IReadOnlyList<IOperation> AllAround(SinkMatch match, ObjectHistory history) =>
        match.Call.Parent is IObjectOrCollectionInitializerOperation initializer
            ? [.. initializer.Initializers, .. history.After]
            : [.. history.Before, .. history.After];

    static Companions Named(SinkRow row, Func<string?, IOperation?> find) => new(find(row.Registry), find(row.Tag), find(row.Digest));

    /// <summary>Returns the argument of <paramref name="call"/>, a call or creation, for <paramref name="parameter"/>, or null.</summary>
    public static IOperation? Argument(IOperation call, string? parameter) => call switch
    {
        IInvocationOperation invocation => Argument(invocation.Arguments, parameter),
        IObjectCreationOperation creation => Argument(creation.Arguments, parameter),
        _ => null,
    };

    /// <summary>Returns the argument for <paramref name="parameter"/>, or null.</summary>
    public static IOperation? Argument(ImmutableArray<IArgumentOperation> arguments, string? parameter)
    {
        if (parameter is null)
        {
            return null;
        }

        foreach (IArgumentOperation argument in arguments)
        {
            // Default values are not set by the code.
            if (argument.Parameter?.Name == parameter && argument.ArgumentKind != ArgumentKind.DefaultValue)
            {
                return argument.Value;
            }
        }

        return null;
    }

    static bool NeedsNoTag(SinkChain chain, IInvocationOperation call) =>
        Named(chain.Built, call) is not null || Named(chain.EveryTag, call) is not null;

    /// <summary>Returns the one of <paramref name="calls"/> with the name of <paramref name="call"/>, or null.</summary>
    public static ChainCall? Named(IReadOnlyList<ChainCall> calls, IInvocationOperation call)
    {
        foreach (ChainCall known in calls)
        {
            if (known.Method == call.TargetMethod.Name)
            {
                return known;
            }
        }

        return null;
    }
}
