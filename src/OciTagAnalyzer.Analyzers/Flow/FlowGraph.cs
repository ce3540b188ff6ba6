using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>
/// Which values flow into the members of a type, or of a whole compilation. It is recorded in any order, from several threads,
/// and read when all of the type or compilation is known.
/// </summary>
sealed class FlowGraph
{
    readonly object gate = new();

    // Most types have none.
    List<ValueFlow>? flows;
    HashSet<ISymbol>? parts;
    HashSet<ISymbol>? rewritten;

    /// <summary>Records a flow.</summary>
    public void Add(ValueFlow flow)
    {
        lock (gate)
        {
            (flows ??= []).Add(flow);
        }
    }

    /// <summary>Records that <paramref name="member"/> is used as a mere part of a longer text: what flows into it need not be whole.</summary>
    public void AddPart(ISymbol member)
    {
        lock (gate)
        {
            _ = (parts ??= new(SymbolEqualityComparer.Default)).Add(member);
        }
    }

    /// <summary>Records a property that the code makes another text of: what flows into it need not be whole either.</summary>
    public void AddRewritten(IPropertySymbol property)
    {
        lock (gate)
        {
            _ = (rewritten ??= new(SymbolEqualityComparer.Default)).Add(property);
        }
    }

    /// <summary>Records all that <paramref name="part"/> has: the graph of a type that is known by now.</summary>
    public void Add(FlowGraph part)
    {
        if (part is { flows: null, parts: null, rewritten: null })
        {
            return;
        }

        lock (gate)
        {
            (flows ??= []).AddRange(part.flows ?? []);
            (parts ??= new(SymbolEqualityComparer.Default)).UnionWith(part.parts ?? []);
            (rewritten ??= new(SymbolEqualityComparer.Default)).UnionWith(part.rewritten ?? []);
        }
    }

    /// <summary>True if the code makes another text of <paramref name="property"/> somewhere.</summary>
    public bool IsRewritten(ISymbol property) => rewritten?.Contains(property) == true;

    /// <summary>True if what flows into <paramref name="member"/> comes out of it whole, in every place that is known.</summary>
    public bool KeepsWhole(ISymbol member) => parts?.Contains(member) != true && !IsRewritten(member);

    /// <summary>The values that flow into the members that <paramref name="isDemanded"/>, one step back.</summary>
    public IEnumerable<FlowingValue> ValuesInto(Func<ISymbol, bool> isDemanded, FlowReader reader) =>
        (flows ?? []).Where(flow => isDemanded(flow.To)).SelectMany(reader.Read);
}
