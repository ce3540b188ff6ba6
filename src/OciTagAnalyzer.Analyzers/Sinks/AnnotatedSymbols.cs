using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>The <c>[StringSyntax("…")]</c> annotations of the symbols of a compilation and its references.</summary>
sealed class AnnotatedSymbols
{
    const string AttributeName = "StringSyntaxAttribute";

    readonly HashSet<IAssemblySymbol> assemblies = new(SymbolEqualityComparer.Default);
    readonly ConcurrentDictionary<ISymbol, string?> words = new(SymbolEqualityComparer.Default);
    readonly ConcurrentDictionary<IMethodSymbol, bool> methods = new(SymbolEqualityComparer.Default);

    /// <summary>Creates the annotations of <paramref name="assemblies"/>, which include the compilation's own if it references an annotated one.</summary>
    public AnnotatedSymbols(IEnumerable<IAssemblySymbol> assemblies) => this.assemblies.UnionWith(assemblies);

    /// <summary>No annotations.</summary>
    public static AnnotatedSymbols None { get; } = new([]);

    /// <summary>True if no symbol is annotated.</summary>
    public bool IsEmpty => assemblies.Count == 0;

    /// <summary>True if a parameter of <paramref name="method"/> is annotated. Cached, since it is called for every invocation.</summary>
    public bool HasAnnotatedParameter(IMethodSymbol method)
    {
        if (IsEmpty || method.Parameters.IsEmpty || !assemblies.Contains(method.ContainingAssembly))
        {
            return false;
        }

        IMethodSymbol definition = method.OriginalDefinition;
        if (!methods.TryGetValue(definition, out bool has))
        {
            has = definition.Parameters.Any(parameter => WordOf(parameter) is not null);
            _ = methods.TryAdd(definition, has);
        }

        return has;
    }

    /// <summary>
    /// The word that <paramref name="symbol"/>, a parameter, property or field, or the return value of a method is annotated with;
    /// null if it is not annotated. Annotations are inherited from overridden and implemented members.
    /// </summary>
    public string? WordOf(ISymbol symbol)
    {
        if (IsEmpty || symbol.ContainingAssembly is not { } assembly || !assemblies.Contains(assembly))
        {
            return null;
        }

        ISymbol definition = symbol.OriginalDefinition;
        if (!words.TryGetValue(definition, out string? word))
        {
            word = Read(definition);
            _ = words.TryAdd(definition, word);
        }

        return word;
    }

    string? Read(ISymbol symbol) => symbol is IMethodSymbol method
        ? WordIn(method.GetReturnTypeAttributes()) ?? OfProperty(method) ?? Inherited(method)
        : WordIn(symbol.GetAttributes()) ?? OfRecord(symbol) ?? Inherited(symbol);

    string? OfProperty(IMethodSymbol accessor) => accessor.AssociatedSymbol is IPropertySymbol property ? WordOf(property) : null;

    static string? WordIn(ImmutableArray<AttributeData> attributes)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (attribute.AttributeClass?.Name == AttributeName &&
                attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: string word }, ..])
            {
                return word;
            }
        }

        return null;
    }

    // A positional parameter of a record and its property are two symbols with the same declaration.
    static string? OfRecord(ISymbol symbol) => symbol switch
    {
        IPropertySymbol { ContainingType.IsRecord: true } property =>
            PositionalParameter.Of(property) is { } parameter ? WordIn(parameter.GetAttributes()) : null,
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { IsRecord: true } type } } parameter =>
            type.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault() is { } property &&
            SymbolEqualityComparer.Default.Equals(PositionalParameter.Of(property), parameter)
                ? WordIn(property.GetAttributes())
                : null,
        _ => null,
    };

    string? Inherited(ISymbol symbol)
    {
        if (symbol is IParameterSymbol parameter)
        {
            return FirstWord(BaseMembers.Of(parameter.ContainingSymbol).Select(member => ParametersOf(member)[parameter.Ordinal]));
        }

        return FirstWord(BaseMembers.Of(symbol));
    }

    string? FirstWord(IEnumerable<ISymbol> symbols) => symbols.Select(WordOf).FirstOrDefault(word => word is not null);

    static ImmutableArray<IParameterSymbol> ParametersOf(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => ImmutableArray<IParameterSymbol>.Empty,
    };
}
