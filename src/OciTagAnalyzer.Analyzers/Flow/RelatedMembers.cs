using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>The members that share the values of a member.</summary>
static class RelatedMembers
{
    /// <summary>
    /// Returns <paramref name="member"/>, the members that it overrides or implements, those that override or implement it, and the other symbol of a
    /// declaration that has two: the property of a positional parameter, and the property of the value in a setter.
    /// </summary>
    public static IEnumerable<ISymbol> Of(ISymbol member, CodeScope scope) => member switch
    {
        IParameterSymbol { ContainingSymbol: IMethodSymbol { AssociatedSymbol: IPropertySymbol property } } => Of(property, scope),
        IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter =>
            Of(method, scope).OfType<IMethodSymbol>().Select(other => (ISymbol)other.Parameters[parameter.Ordinal]),
        IPropertySymbol property => PositionalParameter.Of(property) is { } parameter
            ? WithOverrides(property, scope).Append(parameter)
            : WithOverrides(property, scope),
        _ => WithOverrides(member, scope),
    };

    /// <summary>Returns the members whose values <paramref name="member"/> may get.</summary>
    public static IEnumerable<ISymbol> GivingTo(ISymbol member, CodeScope scope) => member switch
    {
        // A call of a base member may run the method of the parameter, but not the reverse. Such a call is in another type.
        IParameterSymbol { ContainingSymbol: IMethodSymbol { AssociatedSymbol: null } } when !scope.IsWhole => [member],
        IParameterSymbol { ContainingSymbol: IMethodSymbol { AssociatedSymbol: null } method } parameter => BaseMembers.Of(method)
            .Select(other => other.OriginalDefinition)
            .OfType<IMethodSymbol>()
            .Where(scope.IsOwn)
            .Select(other => (ISymbol)other.Parameters[parameter.Ordinal])
            .Prepend(member),
        _ => Of(member, scope),
    };

    /// <summary>True if code of other types may use <paramref name="member"/>, or members of other types may share its values.</summary>
    public static bool AreInOtherTypes(ISymbol member) => member is IParameterSymbol { ContainingSymbol: IMethodSymbol { AssociatedSymbol: null } method }
        ? Values.Overriding.IsPossibleFor(method) || BaseMembers.Of(method).Any()
        : member.DeclaredAccessibility is not (Accessibility.Private or Accessibility.NotApplicable);

    /// <summary>Returns the members that override or implement <paramref name="member"/>, and itself if it has a body.</summary>
    public static IEnumerable<ISymbol> Implementing(ISymbol member, CodeScope scope) => member.IsAbstract
        ? Overriding(member, scope)
        : Overriding(member, scope).Prepend(member);

    static IEnumerable<ISymbol> WithOverrides(ISymbol member, CodeScope scope)
    {
        List<ISymbol> own = [member, .. BaseMembers.Of(member).Select(other => other.OriginalDefinition).Where(scope.IsOwn)];
        return own.Concat(own.SelectMany(declared => Overriding(declared, scope))).Distinct<ISymbol>(SymbolEqualityComparer.Default);
    }

    static IEnumerable<ISymbol> Overriding(ISymbol member, CodeScope scope) =>
        Values.Overriding.IsPossibleFor(member) && scope.IsOwn(member) ? scope.OverridingOf(member, FindOverriding) : [];

    static ISymbol[] FindOverriding(ISymbol member, CodeScope scope) =>
    [
        .. scope.Types
            .Where(type => type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface && MayOverrideIn(type, member.ContainingType))
            .SelectMany(type => Candidates(type, member))
            .Where(candidate => candidate.Kind == member.Kind && Overrides(candidate, member)),
    ];

    // Checked first, because the compiler would otherwise have to complete the members of every type.
    static bool MayOverrideIn(INamedTypeSymbol type, INamedTypeSymbol declaring) => declaring.TypeKind == TypeKind.Interface
        ? type.AllInterfaces.Any(implemented => SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, declaring.OriginalDefinition))
        : DerivesFrom(type, declaring);

    static bool DerivesFrom(INamedTypeSymbol type, INamedTypeSymbol declaring)
    {
        for (INamedTypeSymbol? based = type.BaseType; based is not null; based = based.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(based.OriginalDefinition, declaring.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    // An explicit implementation has the name of the interface before its own.
    static IEnumerable<ISymbol> Candidates(INamedTypeSymbol type, ISymbol member) => member.ContainingType.TypeKind == TypeKind.Interface
        ? type.GetMembers().Where(candidate => candidate.Name.EndsWith(member.Name, StringComparison.Ordinal))
        : type.GetMembers(member.Name);

    static bool Overrides(ISymbol candidate, ISymbol member) =>
        BaseMembers.Of(candidate).Any(other =>
            SymbolEqualityComparer.Default.Equals(other.OriginalDefinition, member) || Overrides(other.OriginalDefinition, member));
}
