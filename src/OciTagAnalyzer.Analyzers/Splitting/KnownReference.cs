using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Splitting;

/// <summary>Determines whether a text that code splits is an image reference, from the other uses of the text in the same type.</summary>
sealed class KnownReference(SinkFinder finder, CancellationToken cancellation)
{
    /// <summary>True if <paramref name="text"/>, or the part of it that <paramref name="cut"/> splits off, comes from a sink or flows to one.</summary>
    public bool Is(IOperation text, IInvocationOperation cut) =>
        ComesFromSink(text) ||
        (SymbolOf(text) is { } symbol && GoesToSink(symbol, cut)) ||
        EnclosingMember.OperationsAround(cut).SelectMany(finder.Find).Any(match => TakesReference(match) && ColonCut.IsIn(match.Value, cut));

    bool ComesFromSink(IOperation text) => text switch
    {
        IMemberReferenceOperation member => finder.ContainsReferences(member.Member),
        IParameterReferenceOperation parameter => finder.ContainsReferences(parameter.Parameter),
        ILocalReferenceOperation local => LocalValue.Of(local) is { } value &&
            Conversions.Within(value) is IMemberReferenceOperation member &&
            finder.ContainsReferences(member.Member),
        _ => false,
    };

    bool GoesToSink(ISymbol symbol, IInvocationOperation cut)
    {
        SyntaxNode scope = (SyntaxNode?)cut.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? cut.Syntax.SyntaxTree.GetRoot(cancellation);
        return scope.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == symbol.Name)
            .Select(OperationWith)
            .OfType<SyntaxNode>()
            .Select(node => cut.SemanticModel?.GetOperation(node, cancellation))
            .OfType<IOperation>()
            .SelectMany(finder.Find)
            .Any(match => TakesReference(match) && SymbolEqualityComparer.Default.Equals(SymbolOf(Conversions.Within(match.Value)), symbol));
    }

    static bool TakesReference(SinkMatch match) => match.Row.Shape is SinkShape.Reference or SinkShape.Repository;

    static SyntaxNode? OperationWith(IdentifierNameSyntax name)
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
