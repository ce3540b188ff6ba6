using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Splitting;

/// <summary>Says of a text that some code takes apart whether it is an image reference, by what else the same type does with it.</summary>
sealed class KnownReference(SinkFinder finder, CancellationToken cancellation)
{
    /// <summary>True where <paramref name="text"/> comes from a sink or goes to one, or what <paramref name="cut"/> takes of it does.</summary>
    public bool Is(IOperation text, IInvocationOperation cut) =>
        ComesFromSink(text) ||
        (SymbolOf(text) is { } symbol && GoesToSink(symbol, cut)) ||
        EnclosingMember.OperationsAround(cut).SelectMany(finder.Find).Any(match => TakesReference(match) && ColonCut.IsIn(match.Value, cut));

    bool ComesFromSink(IOperation text) => text switch
    {
        IMemberReferenceOperation member => finder.ContainsReferences(member.Member),
        IParameterReferenceOperation parameter => finder.ContainsReferences(parameter.Parameter),
        ILocalReferenceOperation local => LocalValue.Of(local) is { } value && Conversions.Within(value) is IMemberReferenceOperation member && finder.ContainsReferences(member.Member),
        _ => false,
    };

    bool GoesToSink(ISymbol symbol, IInvocationOperation cut)
    {
        SyntaxNode scope = (SyntaxNode?)cut.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? cut.Syntax.SyntaxTree.GetRoot(cancellation);
        return scope.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == symbol.Name)
            .Select(TakerOf)
            .OfType<SyntaxNode>()
            .Select(taker => cut.SemanticModel?.GetOperation(taker, cancellation))
            .OfType<IOperation>()
            .SelectMany(finder.Find)
            .Any(match => TakesReference(match) && SymbolEqualityComparer.Default.Equals(SymbolOf(Conversions.Within(match.Value)), symbol));
    }

    static bool TakesReference(SinkMatch match) => match.Row.Shape is SinkShape.Reference or SinkShape.Repository;

    static SyntaxNode? TakerOf(IdentifierNameSyntax name)
    {
        ExpressionSyntax whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return whole.Parent switch
        {
            ArgumentSyntax { Parent.Parent: { } call } => call,
            AssignmentExpressionSyntax assignment when assignment.Right == whole => assignment,
            _ => null,
        };
    }

    static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } member => member.Member,
        _ => null,
    };
}
