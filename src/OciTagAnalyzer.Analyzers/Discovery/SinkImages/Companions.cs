using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Flow;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>The operations that give the rest of a sink's reference, after every call that has a say; the last one wins.</summary>
/// <param name="Registry">What gives the part before the repository; null if nothing does.</param>
/// <param name="Tag">What gives the tag; null if nothing does.</param>
/// <param name="Digest">What gives the digest; null if nothing does.</param>
sealed record Companions(IOperation? Registry, IOperation? Tag, IOperation? Digest)
{
    /// <summary>True if a later call sets the registry, or removes it.</summary>
    public bool IsRegistryGiven { get; private init; }

    /// <summary>
    /// The companions of <paramref name="match"/>; null if its value does not count: replaced, or the name of what is built, or of all tags.
    /// </summary>
    public static Companions? Of(SinkMatch match) => Of(match, ObjectHistory.Of(match));

    /// <summary>The companions of <paramref name="match"/> by what is done to its object.</summary>
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

            // The library keeps one of the two: each call takes back what the other gave.
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

    /// <summary>True if the object whose property <paramref name="match"/> is gets the one that makes it something else.</summary>
    public static bool RulesOut(SinkMatch match) =>
        match.Row is { Parameter: null, Unless: { } other } && MemberAssignment.ValueIn(AllAround(match, ObjectHistory.Of(match)), other) is not null;

    static IEnumerable<IInvocationOperation> AllBefore(SinkMatch match, ObjectHistory history) =>
        FluentChain.Before(match.Call).Concat(history.Before.OfType<IInvocationOperation>()).Concat(ArgumentCalls.Of(match.Call));

    /// <summary>What a call gives for the repository that the tag is for; null if that is not known.</summary>
    public static IOperation? RepositoryOf(SinkMatch match) => Argument(match.Call, match.Row.Repository);

    static Companions InSameCall(SinkMatch match, ObjectHistory history) => match.Call switch
    {
        IInvocationOperation call => Named(match.Row, member => Argument(call.Arguments, member)),
        IObjectCreationOperation when match.Row.Parameter is null => Named(match.Row, member => MemberAssignment.ValueIn(history.After, member)),
        IObjectCreationOperation creation => Named(match.Row, member => Argument(creation.Arguments, member)),
        _ => Named(match.Row, member => MemberAssignment.ValueIn(AllAround(match, history), member)),
    };

    static IReadOnlyList<IOperation> AllAround(SinkMatch match, ObjectHistory history) =>
        match.Call.Parent is IObjectOrCollectionInitializerOperation initializer
            ? [.. initializer.Initializers, .. history.After]
            : [.. history.Before, .. history.After];

    static Companions Named(SinkRow row, Func<string?, IOperation?> find) => new(find(row.Registry), find(row.Tag), find(row.Digest));

    /// <summary>What <paramref name="call"/>, a call or creation, gives for <paramref name="parameter"/>; null if it gives nothing, or is neither.</summary>
    public static IOperation? Argument(IOperation call, string? parameter) => call switch
    {
        IInvocationOperation invocation => Argument(invocation.Arguments, parameter),
        IObjectCreationOperation creation => Argument(creation.Arguments, parameter),
        _ => null,
    };

    /// <summary>What is given for <paramref name="parameter"/>; null if nothing is.</summary>
    public static IOperation? Argument(ImmutableArray<IArgumentOperation> arguments, string? parameter)
    {
        if (parameter is null)
        {
            return null;
        }

        foreach (IArgumentOperation argument in arguments)
        {
            // A default that the library fills in is nothing that anybody asked for.
            if (argument.Parameter?.Name == parameter && argument.ArgumentKind != ArgumentKind.DefaultValue)
            {
                return argument.Value;
            }
        }

        return null;
    }

    static bool NeedsNoTag(SinkChain chain, IInvocationOperation call) =>
        Named(chain.Built, call) is not null || Named(chain.EveryTag, call) is not null;

    /// <summary>The one of <paramref name="calls"/> that <paramref name="call"/> is, by name; null for none.</summary>
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
