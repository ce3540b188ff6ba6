using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Configuration;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Flow;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>
/// The forwarding members of a type or compilation, and the values that flow into them. The order in which they are found depends
/// on the analysis, so they are combined at its end.
/// </summary>
sealed class ForwardingMembers
{
    readonly object gate = new();

    // Null for most types.
    List<ForwardingMember>? members;
    List<ForwardedCommand>? commands;
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
    public IReadOnlyList<SinkImage> Images(Compilation compilation, CancellationToken cancellation) =>
        images ??= members is null && commands is null ? [] : ReadImages(
            new(compilation, () => ConfigurationReads.EvaluatorFor(compilation, cancellation), cancellation), members ?? [], cancellation);

    IReadOnlyList<SinkImage> ReadImages(FlowReader reader, List<ForwardingMember> first, CancellationToken cancellation)
    {
        // An options property that flows into a forwarding member is a forwarding member itself.
        SinkImage[] direct = [.. ImagesOf(reader, first, cancellation), .. ImagesOfCommands(reader)];
        ForwardingMember[] further = [.. direct
            .Where(image => image.Value.Pieces is [.., { Source: IPropertySymbol }])
            .SelectMany(image => ForwardingMember.Of(image, cancellation))];
        return further.Length == 0 ? direct : [.. direct, .. ImagesOf(reader, further, cancellation)];
    }

    IEnumerable<SinkImage> ImagesOf(FlowReader reader, IEnumerable<ForwardingMember> forwarding, CancellationToken cancellation)
    {
        ILookup<ISymbol, ForwardingMember> known = forwarding
            .Where(member => Flow.IsUsedWhole(member.Symbol))
            .ToLookup(member => member.Symbol, SymbolEqualityComparer.Default);
        IEnumerable<FlowingValue> defaults = known.Select(member => DeclaredDefault.Of(member.Key!, cancellation)).OfType<FlowingValue>();
        return Flow.ValuesInto(known.Contains, reader)
            .Where(flowing => FlowReader.MayBeReference(flowing.Value))
            .Concat(defaults)
            .SelectMany(flowing => known[flowing.To]
                .Where(member => member.MayTake(flowing) && !IsImageId(member, flowing))
                .Select(member => member.With(flowing)));
    }

    IEnumerable<SinkImage> ImagesOfCommands(FlowReader reader)
    {
        // A value that also reaches another program need not be a command of this one.
        ILookup<ISymbol, ForwardedCommand> known = (commands ?? [])
            .GroupBy(command => command.Symbol, SymbolEqualityComparer.Default)
            .Where(uses => !Flow.IsRewritten(uses.Key!) && uses.All(command => command.Programs.Count > 0))
            .SelectMany(uses => uses)
            .ToLookup(command => command.Symbol, SymbolEqualityComparer.Default);
        return Flow.ValuesInto(known.Contains, reader).SelectMany(flowing => known[flowing.To].SelectMany(command => command.With(flowing)));
    }

    static bool IsImageId(ForwardingMember member, FlowingValue flowing) =>
        member.Image.Match.Row.MayBeImageId && ImageId.Matches(flowing.Value.ToImageText().Text);
}
