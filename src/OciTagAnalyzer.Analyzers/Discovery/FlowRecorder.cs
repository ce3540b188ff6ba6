using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Configuration;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Flow;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>Records from where the sinks of a type, or of a whole compilation, get their values: members of the project's own, and its configuration.</summary>
/// <param name="ownAssembly">The project's own assembly.</param>
/// <param name="members">Records the members and what flows into them.</param>
/// <param name="configuration">Records the configuration's part.</param>
sealed class FlowRecorder(IAssemblySymbol ownAssembly, ForwardingMembers members, ConfiguredSinks configuration)
{
    readonly FlowFinder flows = new(ownAssembly, ConfigurationReads.Instance, members.Flow);

    /// <summary>The kinds of operation at which a value may go into a sink of <paramref name="sinks"/>, or flow to one.</summary>
    public static ImmutableArray<OperationKind> KindsFor(SinkFinder sinks) =>
        ImmutableArray.CreateRange([.. sinks.WatchedKinds.Union(FlowFinder.DefaultKinds), OperationKind.CompoundAssignment]);

    /// <summary>Records what the operation of <paramref name="use"/> shows, beside the values of <paramref name="matches"/> that go into sinks there.</summary>
    public void Record(in MemberUse use, IReadOnlyList<SinkMatch> matches, CancellationToken cancellation)
    {
        configuration.Record.Add(use, cancellation);
        flows.Find(use, matches);
    }

    /// <summary>Records from where <paramref name="match"/>, which gets <paramref name="images"/>, has its values.</summary>
    public void Record(SinkMatch match, IEnumerable<SinkImage> images, ValueEvaluator values, CancellationToken cancellation)
    {
        foreach (SinkImage image in images)
        {
            ForwardingMember[] own = [.. ForwardingMember.Of(image, cancellation)];
            AddParts(image);
            configuration.Add(image, isForwarded: own.Length > 0);
            foreach (ForwardingMember member in own)
            {
                members.Add(member);
            }
        }

        foreach (ForwardedCommand command in ForwardedCommand.Of(match, values, cancellation))
        {
            members.Add(command);
        }
    }

    void AddParts(SinkImage image)
    {
        for (int i = 0; i < image.Value.Pieces.Count - 1; i++)
        {
            if (image.Value.Pieces[i].Source is { } part)
            {
                members.Flow.AddPart(part);
            }
        }
    }
}
