using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>The image that a library uses if code gives none: the value of constants of the library.</summary>
/// <param name="Text">The reference.</param>
/// <param name="Constant">The constant that contains it, or its tag, for messages: <c>KustoBuilder.KustoImage</c>.</param>
sealed record ImplicitImage(string Text, string Constant)
{
    /// <summary>True if the type has another constructor whose only parameter is the image.</summary>
    public bool HasConstructor { get; private init; }

    /// <summary>The method that sets another image, with the image as its only parameter; null if the type has none.</summary>
    public string? Method { get; private init; }

    /// <summary>Returns the image that <paramref name="call"/> uses; null if the call gives one or may set one, or if the image is not certain.</summary>
    /// <param name="row">The row of the constructor or method.</param>
    /// <param name="call">The creation or call.</param>
    /// <param name="rows">All rows for members of this name.</param>
    // Runs for every creation. Only the library and its integrations are known to follow the naming convention.
    public static ImplicitImage? Of(SinkRow row, IOperation call, ImmutableArray<SinkRow> rows) => call switch
    {
        IObjectCreationOperation { Arguments.IsEmpty: true, Constructor: { } constructor }
            when row.Kind == SinkMemberKind.Constructor && LibraryFamily.Declares(row, constructor) => OfType(row, constructor.ContainingType, rows),

        // base(…) is an invocation of a constructor.
        IInvocationOperation invocation
            when row.Kind == SinkMemberKind.Method && LibraryFamily.Declares(row, invocation.TargetMethod) &&
                !ImplicitImageCallback.MaySetImage(row, invocation) =>
            ImplicitImageConstants.In(invocation.TargetMethod.ContainingAssembly, row.Implicit!),
        _ => null,
    };

    static ImplicitImage? OfType(SinkRow row, INamedTypeSymbol type, ImmutableArray<SinkRow> rows) =>
        ImplicitImageConstants.Of(type, row.Implicit!) is { ConstantValue: string text } constant
            ? new(text, type.Name + "." + constant.Name)
            {
                HasConstructor = rows.Any(other => other.Type == row.Type && other is { Kind: SinkMemberKind.Constructor, Parameter: not null, IsOff: false } &&
                    type.InstanceConstructors.Any(candidate => TakesOnlyText(candidate) && candidate.Parameters[0].Name == other.Parameter)),
                Method = row.Chain.Replace.Select(replacing => replacing.Method).FirstOrDefault(name => MethodsOf(type, name).Any(TakesOnlyText)),
            }
            : null;

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
