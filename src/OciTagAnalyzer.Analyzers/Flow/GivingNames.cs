using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>The names of the members and types that give an object a part of its image.</summary>
sealed class GivingNames
{
    readonly HashSet<string> methods;
    readonly HashSet<string> properties;
    readonly HashSet<string> types;

    GivingNames(IEnumerable<ChainCall> methods, IEnumerable<string?> properties, IEnumerable<ChainCall> types)
    {
        this.methods = new(methods.Select(call => call.Method), StringComparer.Ordinal);
        this.properties = new(properties.OfType<string>(), StringComparer.Ordinal);
        this.types = new(types.Select(type => type.Method), StringComparer.Ordinal);
    }

    /// <summary>Returns what gives a tag, a digest or another image to the object of <paramref name="row"/>.</summary>
    public static GivingNames OfPin(SinkRow row)
    {
        SinkChain chain = row.Chain;
        return new(
            [.. chain.Tag, .. chain.Digest, .. chain.Replace, .. chain.Built, .. chain.EveryTag],
            row.Parameter is null ? [row.Member, row.Tag, row.Digest, row.Unless] : [],
            row.Parameter is null ? [] : chain.Annotation);
    }

    /// <summary>Returns what gives a registry to the object of <paramref name="row"/>.</summary>
    public static GivingNames OfRegistry(SinkRow row) =>
        new(row.Chain.Registry, row.Parameter is null ? [row.Registry] : [], row.Parameter is null ? [] : row.Chain.Annotation);

    /// <summary>Returns everything that gives a part of an image to the object of <paramref name="row"/>.</summary>
    public static GivingNames OfAny(SinkRow row) => new(
        row.Chain.Calls,
        row.Parameter is null ? [row.Member, row.Tag, row.Digest, row.Unless, row.Registry] : [],
        row.Parameter is null ? [] : row.Chain.Annotation);

    /// <summary>True if a method with this <paramref name="name"/> gives it.</summary>
    public bool IsMethod(string name) => methods.Contains(name);

    /// <summary>True if an assignment to a property with this <paramref name="name"/> gives it.</summary>
    public bool IsProperty(string name) => properties.Contains(name);

    /// <summary>True if <paramref name="node"/> contains the name of a type whose object gives it.</summary>
    public bool AreTypeIn(SyntaxNode? node) => types.Count > 0 && NamesIn(node).Any(types.Contains);

    /// <summary>True if <paramref name="node"/> contains any of the names.</summary>
    public bool AreIn(SyntaxNode? node) => NamesIn(node).Any(name => methods.Contains(name) || properties.Contains(name) || types.Contains(name));

    static IEnumerable<string> NamesIn(SyntaxNode? node) =>
        node?.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Select(name => name.Identifier.ValueText) ?? [];
}
