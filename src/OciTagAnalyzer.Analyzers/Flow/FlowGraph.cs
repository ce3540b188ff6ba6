using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>
/// The values that flow into the members of a type or a compilation. Flows are added in any order and from several threads,
/// and read when the type or compilation is complete.
/// </summary>
sealed class FlowGraph
{
    readonly object gate = new();

    // Allocated when needed, since most types have no flows.
    List<ValueFlow>? flows;
    HashSet<ISymbol>? parts;
    HashSet<ISymbol>? rewritten;
    ILookup<ISymbol, ValueFlow>? byMember;

    /// <summary>Adds a flow.</summary>
    public void Add(ValueFlow flow)
    {
        lock (gate)
        {
            (flows ??= []).Add(flow);
        }
    }

    /// <summary>Adds a member that is used as a part of a longer text, so that the values that flow into it may be incomplete references.</summary>
    public void AddPart(ISymbol member)
    {
        lock (gate)
        {
            _ = (parts ??= new(SymbolEqualityComparer.Default)).Add(member);
        }
    }

    /// <summary>Adds a property or field that the code rewrites, so that the values that flow into it may be incomplete references.</summary>
    public void AddRewritten(ISymbol member)
    {
        lock (gate)
        {
            _ = (rewritten ??= new(SymbolEqualityComparer.Default)).Add(member);
        }
    }

    /// <summary>Adds all flows of <paramref name="part"/>, the graph of a completed type.</summary>
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

    /// <summary>True if the code rewrites <paramref name="member"/>.</summary>
    public bool IsRewritten(ISymbol member) => rewritten?.Contains(member) == true;

    /// <summary>True if all known uses of <paramref name="member"/> use its whole value without rewriting it.</summary>
    public bool IsUsedWhole(ISymbol member) => parts?.Contains(member) != true && !IsRewritten(member);

    /// <summary>Returns the flows directly into <paramref name="member"/>, in source order. Call it only after everything is added.</summary>
    public IEnumerable<ValueFlow> Into(ISymbol member) => ByMember[member]
        .OrderBy(flow => flow.Expression.SyntaxTree.FilePath, StringComparer.Ordinal)
        .ThenBy(flow => flow.Expression.SpanStart);

    /// <summary>True if a value flows directly into <paramref name="member"/>. Call it only after everything is added.</summary>
    public bool HasInto(ISymbol member) => ByMember.Contains(member);

    ILookup<ISymbol, ValueFlow> ByMember => byMember ??= (flows ?? []).ToLookup(flow => flow.To, SymbolEqualityComparer.Default);
}
