using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Bindings;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Wrappers;

/// <summary>Finds what carries values to sinks from elsewhere: members of the project's own, and its configuration.</summary>
/// <param name="ownAssembly">The project's own assembly.</param>
/// <param name="wrappers">What keeps the members, and what they are handed.</param>
/// <param name="configuration">What keeps the configuration's part.</param>
sealed class CarrierFinder(IAssemblySymbol ownAssembly, WrapperFindings wrappers, ConfigurationFindings configuration)
{
    readonly HandoverFinder handovers = new(ownAssembly, wrappers);

    /// <summary>The kinds of operation at which a value may go into a sink of <paramref name="sinks"/>, or be carried to one.</summary>
    public static ImmutableArray<OperationKind> KindsFor(SinkFinder sinks) =>
        ImmutableArray.CreateRange([.. sinks.WatchedKinds.Union(HandoverFinder.DefaultKinds), OperationKind.CompoundAssignment]);

    /// <summary>Finds what the operation of <paramref name="use"/> says, beside the values of <paramref name="hits"/> that go into sinks there.</summary>
    public void Find(in MemberUse use, IReadOnlyList<SinkHit> hits, CancellationToken cancellation)
    {
        configuration.Add(use, cancellation);
        if (Rewriting.Of(use, ownAssembly) is { } property)
        {
            wrappers.AddRewritten(property);
        }

        handovers.Find(use, hits);
    }

    /// <summary>Finds from where <paramref name="hit"/>, which asks for <paramref name="claims"/>, gets its values.</summary>
    public void Find(SinkHit hit, IEnumerable<ImageClaim> claims, ValueReader values, CancellationToken cancellation)
    {
        foreach (ImageClaim claim in claims)
        {
            Wrapper[] own = [.. Wrapper.Of(claim, cancellation)];
            wrappers.AddParts(claim);
            configuration.Add(claim, isWrapped: own.Length > 0);
            foreach (Wrapper wrapper in own)
            {
                wrappers.Add(wrapper);
            }
        }

        foreach (WrappedCommand command in WrappedCommand.Of(hit, values, cancellation))
        {
            wrappers.Add(command);
        }
    }
}
