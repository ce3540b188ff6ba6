using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers.Wrappers;

/// <summary>
/// The wrappers of a type, or of a whole compilation, and what is handed to its members: which of the two is found
/// first depends on the order of the analysis, so they are put together when all of it is known.
/// </summary>
sealed class WrapperFindings
{
    readonly object gate = new();

    // Most types have neither.
    List<Wrapper>? wrappers;
    List<WrappedCommand>? commands;
    List<Handover>? handovers;
    HashSet<ISymbol>? parts;
    HashSet<ISymbol>? rewritten;
    IReadOnlyList<ImageClaim>? claims;

    /// <summary>Keeps what goes into a reference as a part of it: what it is given need be no reference.</summary>
    public void AddParts(ImageClaim claim)
    {
        for (int i = 0; i < claim.Value.Pieces.Count - 1; i++)
        {
            if (claim.Value.Pieces[i].Source is { } part)
            {
                lock (gate)
                {
                    _ = (parts ??= new(SymbolEqualityComparer.Default)).Add(part);
                }
            }
        }
    }

    /// <summary>Keeps a property that the code makes another text of: what it is given need be no reference either.</summary>
    public void AddRewritten(IPropertySymbol property)
    {
        lock (gate)
        {
            _ = (rewritten ??= new(SymbolEqualityComparer.Default)).Add(property);
        }
    }

    /// <summary>True where the code makes another text of <paramref name="property"/> somewhere.</summary>
    public bool IsRewritten(ISymbol property) => rewritten?.Contains(property) == true;

    /// <summary>Keeps a wrapper.</summary>
    public void Add(Wrapper wrapper)
    {
        lock (gate)
        {
            (wrappers ??= []).Add(wrapper);
        }
    }

    /// <summary>Keeps a wrapper of a command.</summary>
    public void Add(WrappedCommand command)
    {
        lock (gate)
        {
            (commands ??= []).Add(command);
        }
    }

    /// <summary>Keeps what is handed over.</summary>
    public void Add(Handover handover)
    {
        lock (gate)
        {
            (handovers ??= []).Add(handover);
        }
    }

    /// <summary>Keeps all that <paramref name="part"/> has: a type of the whole that is known by now.</summary>
    public void Add(WrapperFindings part)
    {
        if (part is { wrappers: null, commands: null, handovers: null, parts: null, rewritten: null })
        {
            return;
        }

        lock (gate)
        {
            (wrappers ??= []).AddRange(part.wrappers ?? []);
            (commands ??= []).AddRange(part.commands ?? []);
            (handovers ??= []).AddRange(part.handovers ?? []);
            (parts ??= new(SymbolEqualityComparer.Default)).UnionWith(part.parts ?? []);
            (rewritten ??= new(SymbolEqualityComparer.Default)).UnionWith(part.rewritten ?? []);
        }
    }

    /// <summary>What sinks ask for through wrappers, with the values that these are handed; asked when nothing more is kept.</summary>
    public IReadOnlyList<ImageClaim> Claims(Compilation compilation, CancellationToken cancellation) =>
        claims ??= wrappers is null && commands is null ? [] : ReadClaims(new(compilation, cancellation), wrappers ?? [], cancellation);

    /// <summary>Adds to <paramref name="findings"/> what is wrong with the values that are handed to wrappers.</summary>
    public void JudgeInto(DeferredFindings findings, FilePolicies policies, Compilation compilation, CancellationToken cancellation)
    {
        if (wrappers is null && commands is null)
        {
            return;
        }

        Judgement[] judgements = [.. Claims(compilation, cancellation).Select(claim => Judgement.Of(claim, policies)).OfType<Judgement>()];
        foreach (IGrouping<Location, Judgement> place in judgements.GroupBy(judgement => judgement.Location))
        {
            Judgement[] told = [.. place];
            foreach (Judgement judgement in told)
            {
                findings.Add(judgement.ToDiagnostic(told));
            }
        }
    }

    IReadOnlyList<ImageClaim> ReadClaims(HandoverReader reader, List<Wrapper> wrappers, CancellationToken cancellation)
    {
        // An options property that is handed to a wrapper is one itself.
        ImageClaim[] direct = [.. ClaimsOf(reader, wrappers, cancellation), .. ClaimsOfCommands(reader)];
        Wrapper[] further = [.. direct
            .Where(claim => claim.Value.Pieces is [.., { Source: IPropertySymbol }])
            .SelectMany(claim => Wrapper.Of(claim, cancellation))];
        return further.Length == 0 ? direct : [.. direct, .. ClaimsOf(reader, further, cancellation)];
    }

    IEnumerable<ImageClaim> ClaimsOf(HandoverReader reader, IEnumerable<Wrapper> wrappers, CancellationToken cancellation)
    {
        ILookup<ISymbol, Wrapper> known = wrappers.Where(wrapper => parts?.Contains(wrapper.Symbol) != true && !IsRewritten(wrapper.Symbol)).ToLookup(wrapper => wrapper.Symbol, SymbolEqualityComparer.Default);
        IEnumerable<HandedValue> defaults = known.Select(wrapper => DeclaredDefault.Of(wrapper.Key!, cancellation)).OfType<HandedValue>();
        return (handovers ?? [])
            .Where(handover => known.Contains(handover.To))
            .SelectMany(reader.Read)
            .Where(handed => HandoverReader.MayBeReference(handed.Value))
            .Concat(defaults)
            .SelectMany(handed => known[handed.To].Where(wrapper => wrapper.MayTake(handed) && !IsImageId(wrapper, handed)).Select(wrapper => wrapper.With(handed)));
    }

    IEnumerable<ImageClaim> ClaimsOfCommands(HandoverReader reader)
    {
        // What also goes to another program need be no command of this one.
        ILookup<ISymbol, WrappedCommand> known = (commands ?? [])
            .GroupBy(command => command.Symbol, SymbolEqualityComparer.Default)
            .Where(uses => !IsRewritten(uses.Key!) && uses.All(command => command.Programs.Count > 0))
            .SelectMany(uses => uses)
            .ToLookup(command => command.Symbol, SymbolEqualityComparer.Default);
        return (handovers ?? [])
            .Where(handover => known.Contains(handover.To))
            .SelectMany(reader.Read)
            .SelectMany(handed => known[handed.To].SelectMany(command => command.With(handed)));
    }

    static bool IsImageId(Wrapper wrapper, HandedValue handed) =>
        wrapper.Claim.Hit.Row.MayBeImageId && ImageId.Matches(handed.Value.ToImageText().Text);
}
