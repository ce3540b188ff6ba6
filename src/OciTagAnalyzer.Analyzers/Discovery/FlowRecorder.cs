using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Configuration;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Flow;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>Records the sources of the values that reach the sinks of a type or compilation: forwarding members and the configuration.</summary>
/// <param name="ownAssembly">The project's assembly.</param>
/// <param name="members">The forwarding members and the values that flow into them.</param>
/// <param name="configuration">The sinks that configuration values reach.</param>
sealed class FlowRecorder(IAssemblySymbol ownAssembly, ForwardingMembers members, ConfiguredSinks configuration)
{
    readonly FlowFinder flows = new(ownAssembly, ConfigurationReads.Instance, members.Flow);

    /// <summary>Returns the kinds of operations at which a value may reach a sink of <paramref name="sinks"/>, or flow to one.</summary>
    public static ImmutableArray<OperationKind> KindsFor(SinkFinder sinks) =>
        ImmutableArray.CreateRange([.. sinks.WatchedKinds, OperationKind.CompoundAssignment]);

    /// <summary>
    /// Records the flows at the operation of <paramref name="use"/>, other than the values of <paramref name="matches"/>, which reach sinks
    /// there.
    /// </summary>
    public void Record(in MemberUse use, IReadOnlyList<SinkMatch> matches, CancellationToken cancellation)
    {
        configuration.Record.Add(use, cancellation);
        flows.Find(use, matches);
    }

    /// <summary>Records the sources of <paramref name="images"/>, which reach the sink of <paramref name="match"/>.</summary>
    public void Record(SinkMatch match, IEnumerable<SinkImage> images, ValueEvaluator values)
    {
        foreach (SinkImage image in images)
        {
            AddParts(image);
            configuration.Add(image);
            if (ForwardingMember.Of(image) is { } member)
            {
                members.Add(member);
            }
        }

        foreach (ForwardedCommand command in ForwardedCommand.Of(match, values))
        {
            members.Add(command);
        }
    }

    void AddParts(SinkImage image)
    {
        for (int i = 0; i < image.Value.Pieces.Count - 1; i++)
        {
            if (image.Value.Pieces[i] is { IsOfSection: false } piece && (piece.Source ?? piece.ElementOf) is { } part)
            {
                members.Flow.AddPart(part);
            }
        }
    }
}
