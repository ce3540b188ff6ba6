using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Wrappers;

/// <summary>A parameter or property of the project's own that is only handed on to a sink: what it is given is a reference, too.</summary>
/// <param name="Symbol">The parameter or property.</param>
/// <param name="Claim">What the sink asks for, with the unknown value last in it.</param>
sealed record Wrapper(ISymbol Symbol, ImageClaim Claim)
{
    /// <summary>The wrappers that <paramref name="claim"/> tells of; none where its value is known, or has another end.</summary>
    public static IEnumerable<Wrapper> Of(ImageClaim claim, CancellationToken cancellation)
    {
        if (claim is not { Apart: GivenApart.Nothing, LacksTag: false, Lost: null, Hit.Row.MayBeStage: false } ||
            claim.Value.Pieces is not [.., { Source: { } source }] ||
            !IsEndOfReference(claim) ||
            !IsAlwaysTaken(source) ||
            OtherUses.ShowOtherMeaning(source, claim.Hit.Call.Syntax, cancellation))
        {
            return [];
        }

        return source switch
        {
            // What a setter is given is what its property is given.
            IParameterSymbol { ContainingSymbol: IMethodSymbol { AssociatedSymbol: IPropertySymbol property } } => [new(property, claim)],
            IPropertySymbol property when PositionalParameter.Of(property) is { } parameter => [new(property, claim), new(parameter, claim)],
            _ => [new(source, claim)],
        };
    }

    /// <summary>False where <paramref name="handed"/> goes to the property of another object.</summary>
    public bool MayTake(HandedValue handed) =>
        handed.Holder is not { } given || Claim.Value.Pieces[Claim.Value.Pieces.Count - 1].Holder?.MayBe(given) != false;

    /// <summary>What the sink asks for where <paramref name="handed"/> gives the value.</summary>
    public ImageClaim With(HandedValue handed)
    {
        // Behind a registry of the wrapper's a name stands for another image than elsewhere.
        WrittenValue given = Claim.Value.Pieces.Count > 1 ? handed.Value.In(handed.Expression) : handed.Value;
        return Claim with { Value = Claim.Value.WithEnd(given) };
    }

    /// <summary>True where the last part of <paramref name="claim"/> is all of the reference, or all that stands behind a slash.</summary>
    public static bool IsEndOfReference(ImageClaim claim) =>
        claim.Value.Pieces.Count == 1 || claim.Value.Pieces[claim.Value.Pieces.Count - 2].Text?.EndsWith("/", StringComparison.Ordinal) == true;

    /// <summary>True where what is given to <paramref name="source"/> is what comes out of it: another class may do something else with what this one hands on.</summary>
    public static bool IsAlwaysTaken(ISymbol source) => source switch
    {
        IParameterSymbol { ContainingSymbol: IMethodSymbol method } => method.MethodKind != MethodKind.AnonymousFunction && !Overriding.MayReplace(method),
        IPropertySymbol { SetMethod: not null } property => IsKept(property),
        _ => false,
    };

    /// <summary>True where <paramref name="property"/> gives what it holds, and no other class may give anything else.</summary>
    public static bool IsKept(IPropertySymbol property) => !Overriding.MayReplace(property) && IsAutomatic(property);

    // Of a library's property nobody here knows what it does with its value.
    static bool IsAutomatic(IPropertySymbol property) =>
        !property.DeclaringSyntaxReferences.IsEmpty &&
        property.DeclaringSyntaxReferences.All(reference => reference.GetSyntax() switch
        {
            ParameterSyntax => true,
            PropertyDeclarationSyntax { AccessorList: { } accessors } => accessors.Accessors.All(accessor => accessor is { Body: null, ExpressionBody: null }),
            _ => false,
        });
}
