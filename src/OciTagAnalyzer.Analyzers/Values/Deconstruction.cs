using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The parts of an object that is deconstructed: <c>var (image, tag) = spec</c>, <c>spec is (var image, _)</c>.</summary>
static class Deconstruction
{
    /// <summary>
    /// The only method <c>Deconstruct</c> of <paramref name="type"/>; null if there are several, or it gives no text at <paramref name="index"/>.
    /// </summary>
    public static IMethodSymbol? MethodOf(ITypeSymbol type, int index)
    {
        for (ITypeSymbol? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            IMethodSymbol[] methods = [.. declaring.GetMembers("Deconstruct").OfType<IMethodSymbol>().Where(method => !method.IsStatic)];
            if (methods.Length > 0)
            {
                return methods is [{ Parameters: var parameters } only] && index < parameters.Length &&
                    parameters[index] is { RefKind: RefKind.Out, Type.SpecialType: SpecialType.System_String }
                        ? only
                        : null;
            }
        }

        return null;
    }

    /// <summary>The property that the method of a record reads; null if the code declares the method.</summary>
    public static IPropertySymbol? PropertyOf(IMethodSymbol method, int index) => method.IsImplicitlyDeclared
        ? method.ContainingType.GetMembers(method.Parameters[index].Name).OfType<IPropertySymbol>().FirstOrDefault()
        : null;
}
