using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>The operations that give the rest of a sink's reference, after every call that has a say; the last one wins.</summary>
/// <param name="Registry">What gives the part before the repository; null where nothing does.</param>
/// <param name="Tag">What gives the tag; null where nothing does.</param>
/// <param name="Digest">What gives the digest; null where nothing does.</param>
sealed record Companions(IOperation? Registry, IOperation? Tag, IOperation? Digest)
{
    /// <summary>True where a later call sets the registry, or removes it.</summary>
    public bool IsRegistryGiven { get; private init; }

    /// <summary>The companions of <paramref name="hit"/>; null where its value does not count: replaced, or the name of what is built, or of all tags.</summary>
    public static Companions? Of(SinkHit hit) => Of(hit, ObjectHistory.Of(hit));

    /// <summary>The companions of <paramref name="hit"/> by what is done to its object.</summary>
    public static Companions? Of(SinkHit hit, ObjectHistory history)
    {
        SinkChain chain = hit.Row.Chain;
        if (hit.Row.Parameter is null && Assigned(history.After, hit.Row.Member) is not null)
        {
            return null;
        }

        Companions companions = InSameCall(hit, history);
        if (chain == SinkChain.None)
        {
            return companions;
        }

        if (AllBefore(hit, history).Any(call => NeedsNoTag(chain, call)))
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

    /// <summary>True where the object whose property <paramref name="hit"/> is gets the one that makes it something else.</summary>
    public static bool RulesOut(SinkHit hit) =>
        hit.Row is { Parameter: null, Unless: { } other } && Assigned(AllAround(hit, ObjectHistory.Of(hit)), other) is not null;

    static IEnumerable<IInvocationOperation> AllBefore(SinkHit hit, ObjectHistory history) =>
        FluentChain.Before(hit.Call).Concat(history.Before.OfType<IInvocationOperation>()).Concat(Taker.Of(hit.Call));

    /// <summary>True where the initializer of <paramref name="creation"/> gives the row's property, or the one that gives the tag instead.</summary>
    public static bool IsAssigned(IOperation creation, SinkRow row) =>
        creation is IObjectCreationOperation { Initializer.Initializers: var initializers } &&
        (Assigned(initializers, row.Member) is not null || Assigned(initializers, row.Tag) is not null);

    /// <summary>What a call gives for the repository that the tag is for; null where that is not known.</summary>
    public static IOperation? RepositoryOf(SinkHit hit) => Argument(hit.Call, hit.Row.Repository);

    static Companions InSameCall(SinkHit hit, ObjectHistory history) => hit.Call switch
    {
        IInvocationOperation call => Named(hit.Row, member => Argument(call.Arguments, member)),
        IObjectCreationOperation when hit.Row.Parameter is null => Named(hit.Row, member => Assigned(history.After, member)),
        IObjectCreationOperation creation => Named(hit.Row, member => Argument(creation.Arguments, member)),
        _ => Named(hit.Row, member => Assigned(AllAround(hit, history), member)),
    };

    static IReadOnlyList<IOperation> AllAround(SinkHit hit, ObjectHistory history) =>
        hit.Call.Parent is IObjectOrCollectionInitializerOperation initializer
            ? [.. initializer.Initializers, .. history.After]
            : [.. history.Before, .. history.After];

    static Companions Named(SinkRow row, Func<string?, IOperation?> find) => new(find(row.Registry), find(row.Tag), find(row.Digest));

    /// <summary>What <paramref name="call"/>, a call or creation, gives for <paramref name="parameter"/>; null where it gives nothing, or is neither.</summary>
    public static IOperation? Argument(IOperation call, string? parameter) => call switch
    {
        IInvocationOperation invocation => Argument(invocation.Arguments, parameter),
        IObjectCreationOperation creation => Argument(creation.Arguments, parameter),
        _ => null,
    };

    /// <summary>What is given for <paramref name="parameter"/>; null where nothing is.</summary>
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

    static IOperation? Assigned(IReadOnlyList<IOperation> steps, string? member) =>
        member is null ? null : steps
            .OfType<IAssignmentOperation>()
            .LastOrDefault(assignment => assignment.Target is IMemberReferenceOperation target && target.Member.Name == member)?.Value;

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
