using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>The uses and declarations of names in all sources of a compilation, by syntax only.</summary>
sealed class NamedCode
{
    static readonly ConditionalWeakTable<Compilation, NamedCode> known = new();

    readonly Compilation compilation;
    readonly ConcurrentDictionary<string, SyntaxNode[]> found = new(StringComparer.Ordinal);

    NamedCode(Compilation compilation) => this.compilation = compilation;

    /// <summary>Returns the names of <paramref name="compilation"/>, always the same instance.</summary>
    public static NamedCode Of(Compilation compilation) => known.GetValue(compilation, sources => new(sources));

    /// <summary>Returns the places that use <paramref name="name"/>.</summary>
    public IEnumerable<SimpleNameSyntax> UsesOf(string name) => Find(name).OfType<SimpleNameSyntax>();

    /// <summary>Returns the methods and local functions with this <paramref name="name"/>.</summary>
    public IEnumerable<SyntaxNode> FunctionsNamed(string name) => Find(name).Where(node => node is MethodDeclarationSyntax or LocalFunctionStatementSyntax);

    /// <summary>Returns the types with this <paramref name="name"/>.</summary>
    public IEnumerable<TypeDeclarationSyntax> TypesNamed(string name) => Find(name).OfType<TypeDeclarationSyntax>();

    /// <summary>Returns the accessors that run when a property with this <paramref name="name"/> is assigned.</summary>
    public IEnumerable<AccessorDeclarationSyntax> SettersOf(string name) => Find(name)
        .OfType<PropertyDeclarationSyntax>()
        .SelectMany(property => property.AccessorList?.Accessors ?? default)
        .Where(accessor => !accessor.IsKind(SyntaxKind.GetAccessorDeclaration));

    /// <summary>Returns the nodes that <paramref name="name"/> is part of: its declarations, and the expressions around its uses.</summary>
    public IEnumerable<SyntaxNode> Around(string name) => Find(name).SelectMany(node => node.AncestorsAndSelf().Take(3)).Distinct();

    SyntaxNode[] Find(string name) => found.GetOrAdd(name, word => word.Length == 0 ? [] :
        [.. compilation.SyntaxTrees.SelectMany(tree => NamedTokens.In(tree, word))]);
}
