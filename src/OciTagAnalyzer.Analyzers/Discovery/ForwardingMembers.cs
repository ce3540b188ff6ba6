using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Flow;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>
/// The forwarding members of a type or compilation, and the values that flow into them. The order in which they are found depends
/// on the analysis, so they are combined at its end.
/// </summary>
/// <param name="models">The models of the compilation.</param>
sealed class ForwardingMembers(BoundModels models)
{
    readonly object gate = new();

    // Null for most types.
    List<ForwardingMember>? members;
    List<ForwardedCommand>? commands;
    ForwardedImages? forwarded;
    IReadOnlyList<SinkImage>? images;

    /// <summary>The values that flow into members.</summary>
    public FlowGraph Flow { get; } = new();

    /// <summary>Records a forwarding member.</summary>
    public void Add(ForwardingMember member)
    {
        lock (gate)
        {
            (members ??= []).Add(member);
        }
    }

    /// <summary>Records a member that is forwarded to a command.</summary>
    public void Add(ForwardedCommand command)
    {
        lock (gate)
        {
            (commands ??= []).Add(command);
        }
    }

    /// <summary>Adds the members and values of <paramref name="part"/>, a type of the compilation.</summary>
    public void Add(ForwardingMembers part)
    {
        Flow.Add(part.Flow);
        if (part is { members: null, commands: null })
        {
            return;
        }

        lock (gate)
        {
            (members ??= []).AddRange(part.members ?? []);
            (commands ??= []).AddRange(part.commands ?? []);
        }
    }

    /// <summary>Returns the images that reach sinks through the members. Call it only after everything is recorded.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="type">The type whose code is recorded; null for the whole compilation.</param>
    /// <param name="cancellation">Cancels the analysis.</param>
    public IReadOnlyList<SinkImage> Images(Compilation compilation, INamedTypeSymbol? type, CancellationToken cancellation) =>
        images ??= members is null && commands is null ? [] : ReadImages(Forwarded(compilation, type, cancellation));

    /// <summary>Follows the values of the compilation; call it only after everything is recorded.</summary>
    public ForwardedImages Forwarded(Compilation compilation, INamedTypeSymbol? type, CancellationToken cancellation) =>
        forwarded ??= new(Flow, new(compilation, models, type, cancellation), compilation);

    IReadOnlyList<SinkImage> ReadImages(ForwardedImages forwarded) => [.. forwarded.From(members ?? []), .. forwarded.From(commands ?? [])];
}
