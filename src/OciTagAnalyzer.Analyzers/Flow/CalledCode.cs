using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>The code that a call runs.</summary>
/// <param name="Symbol">The method, of the file that is analyzed; null in another file.</param>
/// <param name="Functions">The declarations of this compilation; several if only the name is known, or if the method is virtual.</param>
readonly record struct CalledCode(IMethodSymbol? Symbol, IReadOnlyList<SyntaxNode> Functions)
{
    /// <summary>Returns the code that <paramref name="call"/>, an invocation or creation, runs.</summary>
    /// <param name="call">The call.</param>
    /// <param name="name">The name of the method or type.</param>
    /// <param name="code">The names of the compilation.</param>
    /// <param name="model">The semantic model of the file that is analyzed.</param>
    public static CalledCode Of(SyntaxNode call, string name, NamedCode code, SemanticModel model)
    {
        var symbol = call.SyntaxTree == model.SyntaxTree ? model.GetSymbolInfo(call).Symbol as IMethodSymbol : null;
        if (symbol is null)
        {
            return new(null, [.. call is InvocationExpressionSyntax ? code.FunctionsNamed(name) : ConstructorsOf(code, name)]);
        }

        IMethodSymbol method = (symbol.ReducedFrom ?? symbol).OriginalDefinition;
        return new(
            symbol,
            IsOverridable(method) ? [.. code.FunctionsNamed(method.Name)]
            : IsInCompilation(method, model.Compilation) ? [.. DeclarationsOf(method.PartialImplementationPart ?? method)]
            : []);
    }

    /// <summary>True if the project that is analyzed declares <paramref name="member"/>.</summary>
    /// <remarks>An editor shows another project as source, a build as metadata; both must give the same answer.</remarks>
    public static bool IsInCompilation(ISymbol member, Compilation compilation) =>
        SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, compilation.Assembly);

    /// <summary>True if a call of <paramref name="method"/> may run another one.</summary>
    public static bool IsOverridable(IMethodSymbol method) =>
        method.MethodKind != MethodKind.DelegateInvoke &&
        (method.IsVirtual || method.IsAbstract || method.IsOverride || method.ContainingType?.TypeKind == TypeKind.Interface);

    static IEnumerable<SyntaxNode> DeclarationsOf(IMethodSymbol method) => method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax());

    // The type itself has the parameters of a primary constructor.
    static IEnumerable<SyntaxNode> ConstructorsOf(NamedCode code, string type) =>
        code.TypesNamed(type).SelectMany(declared => declared.Members.OfType<ConstructorDeclarationSyntax>().Cast<SyntaxNode>().Append(declared));
}
