using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>The image that a library uses if code creates an object without one: a public constant of the created type.</summary>
/// <param name="Text">The reference.</param>
/// <param name="Constant">The constant, for messages: <c>KustoBuilder.KustoImage</c>.</param>
sealed record ImplicitImage(string Text, string Constant)
{
    /// <summary>True if the type has another constructor whose only parameter is the image.</summary>
    public bool HasConstructor { get; private init; }

    /// <summary>The method that sets another image, with the image as its only parameter; null if the type has none.</summary>
    public string? Method { get; private init; }

    /// <summary>Returns the image that <paramref name="call"/> uses; null if it has arguments, or if the image is not certain.</summary>
    /// <param name="row">The row of the constructor.</param>
    /// <param name="call">The creation, or another call.</param>
    /// <param name="rows">All rows for constructors of the type.</param>
    // Runs for every creation. Only the library and its integrations are known to follow the naming convention.
    public static ImplicitImage? Of(SinkRow row, IOperation call, ImmutableArray<SinkRow> rows) =>
        call is IObjectCreationOperation { Constructor: { Parameters.IsEmpty: true, ContainingType: var type } constructor } &&
        LibraryFamily.Declares(row, constructor) && ConstantOf(type, row.Implicit!) is { ConstantValue: string text } constant
            ? new(text, type.Name + "." + constant.Name)
            {
                HasConstructor = rows.Any(other => other.Type == row.Type && other is { Kind: SinkMemberKind.Constructor, Parameter: not null, IsOff: false } &&
                    type.InstanceConstructors.Any(candidate => TakesOnlyImage(candidate, other.Parameter))),
                Method = row.Chain.Replace.Select(replacing => replacing.Method).FirstOrDefault(name => MethodsOf(type, name).Any(TakesOnlyText)),
            }
            : null;

    /// <summary>The public constant of <paramref name="type"/> with the name of <paramref name="pattern"/>; null if there is none.</summary>
    public static IFieldSymbol? ConstantOf(INamedTypeSymbol type, string pattern) => type.GetMembers(NameOf(type, pattern))
        .OfType<IFieldSymbol>()
        .FirstOrDefault(field => field is { IsConst: true, DeclaredAccessibility: Accessibility.Public });

    /// <summary>The name of the constant: <c>KustoImage</c> for <c>*Image</c> and the type <c>KustoBuilder</c>.</summary>
    public static string NameOf(INamedTypeSymbol type, string pattern)
    {
        int lastWord = type.Name.Length - 1;
        while (lastWord > 0 && !char.IsUpper(type.Name[lastWord]))
        {
            lastWord--;
        }

        return pattern.Replace("*", type.Name.Substring(0, Math.Max(0, lastWord)));
    }

    static bool TakesOnlyImage(IMethodSymbol constructor, string parameter) =>
        TakesOnlyText(constructor) && constructor.Parameters[0].Name == parameter;

    static bool TakesOnlyText(IMethodSymbol method) =>
        method is { DeclaredAccessibility: Accessibility.Public, Parameters: [{ Type.SpecialType: SpecialType.System_String }] };

    static IEnumerable<IMethodSymbol> MethodsOf(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (IMethodSymbol method in declaring.GetMembers(name).OfType<IMethodSymbol>())
            {
                yield return method;
            }
        }
    }
}
