using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>The code that is complete when the analysis of a type or of the compilation ends, so that it can be bound.</summary>
/// <param name="compilation">The compilation.</param>
/// <param name="models">The models of the compilation.</param>
/// <param name="type">The type; null for the whole compilation.</param>
/// <param name="cancellation">Cancels the analysis.</param>
sealed class CodeScope(Compilation compilation, BoundModels models, INamedTypeSymbol? type, CancellationToken cancellation) : IBoundCode
{
    readonly Lazy<IReadOnlyList<INamedTypeSymbol>> types = new(() => type is null ? [.. TypesIn(compilation.Assembly.GlobalNamespace)] : [type]);

    readonly Dictionary<ISymbol, ISymbol[]> overriding = new(SymbolEqualityComparer.Default);

    /// <summary>Returns the members that override or implement <paramref name="member"/>, as <paramref name="find"/> finds them the first time.</summary>
    public ISymbol[] OverridingOf(ISymbol member, Func<ISymbol, CodeScope, ISymbol[]> find)
    {
        if (!overriding.TryGetValue(member, out ISymbol[]? known))
        {
            overriding.Add(member, known = find(member, this));
        }

        return known;
    }

    /// <summary>Cancels the analysis.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>The types of the scope.</summary>
    public IReadOnlyList<INamedTypeSymbol> Types => types.Value;

    /// <summary>True if <paramref name="symbol"/> is declared by the compilation.</summary>
    public bool IsOwn(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly);

    /// <summary>True if the scope is the whole compilation.</summary>
    public bool IsWhole => type is null;

    /// <summary>True if the values in the declaration of <paramref name="member"/> belong to the scope.</summary>
    public bool Declares(ISymbol member) => type is null || SymbolEqualityComparer.Default.Equals(member.ContainingType, type);

    /// <inheritdoc/>
    public IOperation? Bind(SyntaxNode code) => ModelFor(code.SyntaxTree)?.GetOperation(code, cancellation);

    /// <inheritdoc/>
    public IEnumerable<ISymbol> Implementing(ISymbol member) => RelatedMembers.Implementing(member, this);

    /// <summary>Returns the symbol that <paramref name="name"/> refers to; null if it is unknown, or not in the scope.</summary>
    public ISymbol? SymbolOf(SyntaxNode name) => ModelFor(name.SyntaxTree)?.GetSymbolInfo(name, cancellation).Symbol;

    SemanticModel? ModelFor(SyntaxTree tree) =>
        type is null || type.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == tree) ? models.Of(tree) : null;

    static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container) => container.GetMembers().SelectMany(member => member switch
    {
        INamespaceSymbol space => TypesIn(space),
        INamedTypeSymbol nested => TypesIn(nested).Prepend(nested),
        _ => [],
    });
}
