using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Commands;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>The values that can reach an unknown part of a text through one step of the flow, in the code of a type or of the whole compilation.</summary>
/// <param name="graph">The recorded flows.</param>
/// <param name="scope">The code that can be bound.</param>
/// <param name="evaluator">Creates an evaluator that binds the code of the scope.</param>
sealed class FlowSources(FlowGraph graph, CodeScope scope, Func<ValueEvaluator> evaluator)
{
    readonly Dictionary<(ISymbol Member, string? Element), IReadOnlyList<FlowingValue>> known = [];
    readonly MemberValues members = new(scope, evaluator);

    /// <summary>
    /// Returns the values that flow into <paramref name="piece"/> and may be references, parts of references, or the arguments of a command.
    /// </summary>
    public IEnumerable<FlowingValue> Into(ValuePiece piece)
    {
        ISymbol member = (piece.Source ?? piece.ElementOf)!;
        return Read(member, piece).Concat(PassedTo(member)).Concat(Into(member, piece.Source is null ? piece.Element ?? ExternalKey.AnySegment : null));
    }

    /// <summary>False if nothing flows into <paramref name="piece"/>.</summary>
    public bool MayHaveAny(ValuePiece piece)
    {
        ISymbol member = (piece.Source ?? piece.ElementOf)!;
        return ShowsMoreInScope(member, piece) || IsOfLambda(member) || TestData.MayGiveTo(member) || RelatedMembers.GivingTo(member, scope).Any(related =>
            graph.HasInto(TargetOf(related)) ||
            (scope.Declares(related) &&
                (DeclaredValue.Of(related, scope.Cancellation) is not null || DeclaredDefault.Of(related, scope.Cancellation) is not null)));
    }

    // The analysis of the operation has already read what its file shows.
    bool ShowsMoreInScope(ISymbol member, ValuePiece piece) =>
        scope.IsWhole && member is IMethodSymbol or IPropertySymbol or IFieldSymbol or IParameterSymbol { RefKind: RefKind.Ref or RefKind.Out } &&
        (Overriding.IsPossibleFor(member) || member.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree != piece.Read?.SyntaxTree));

    IReadOnlyList<FlowingValue> Into(ISymbol member, string? element)
    {
        if (!known.TryGetValue((member, element), out IReadOnlyList<FlowingValue>? values))
        {
            known.Add((member, element), values = [.. RelatedMembers.GivingTo(member, scope)
                .SelectMany(related => Flowing(related, element))
                .Where(flowing => MayBeReference(flowing.Value) || MayBeArguments(flowing.Value))]);
        }

        return values;
    }

    // The code that reads the member, with all that the scope shows about it: bodies in other files, and the members that override or implement it.
    IEnumerable<FlowingValue> Read(ISymbol member, ValuePiece piece) =>
        ShowsMoreInScope(member, piece) && piece.Read is { } code && (code as ExpressionSyntax ?? (code as ArgumentSyntax)?.Expression) is { } read &&
            ReadAt(member, piece, code) is { } values
            ? values
                .Where(value => !IsSame(value, piece) && MayBeReference(value))
                .Select(value => new FlowingValue(value, read, piece.Holder))
            : [];

    // What a property returns does not depend on its use.
    IReadOnlyList<TextValue>? ReadAt(ISymbol member, ValuePiece piece, SyntaxNode code) =>
        piece.Source is IPropertySymbol { Parameters.IsEmpty: true } && member.ContainingType.CanBeReferencedByName
            ? members.Of(member, code)
            : scope.Bind(code) is { } operation ? evaluator().Evaluate(operation) : null;

    // The calls of the delegate that contains the lambda.
    IEnumerable<FlowingValue> PassedTo(ISymbol member) => IsOfLambda(member) &&
        member.ContainingSymbol.DeclaringSyntaxReferences is [var declared] && declared.GetSyntax(scope.Cancellation) is ExpressionSyntax lambda &&
        scope.Bind(lambda) is { } function
            ? Passed(function, ((IParameterSymbol)member).Ordinal, lambda)
            : [];

    IEnumerable<FlowingValue> Passed(IOperation function, int ordinal, ExpressionSyntax written) => evaluator()
        .EvaluatePassed(function, ordinal)
        .Where(MayBeReference)
        .Select(value => new FlowingValue(value, value.Pieces.Select(piece => piece.Site).FirstOrDefault(site => site is not null) ?? written));

    static bool IsOfLambda(ISymbol member) => member is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } };

    static bool IsSame(TextValue value, ValuePiece piece) =>
        value.IsUnknown &&
        SymbolEqualityComparer.Default.Equals(value.Pieces[0].Source, piece.Source) &&
        SymbolEqualityComparer.Default.Equals(value.Pieces[0].ElementOf, piece.ElementOf);

    // For an element, the value is a collection, and its element with the key is the value.
    IEnumerable<FlowingValue> Flowing(ISymbol member, string? element) => graph.Into(TargetOf(member))
        .Where(flow => member is not IPropertySymbol property || StoredProperty.StoresUnchanged(property))
        .Where(flow => flow.Kind != (element is null ? FlowKind.IntoElements : FlowKind.FromElements))
        .SelectMany(flow => flow.Kind switch
        {
            FlowKind.FromCalls => OfMethodGroup(member, flow.Expression, element),
            FlowKind.Value when element is null && flow.From is { } from && !IsAssignedProperty(flow) && members.Of(from, flow.Expression) is { } values =>
                values.Select(value => new FlowingValue(value, flow.Expression)),
            FlowKind.Value => Evaluated(flow.Expression, element),
            FlowKind.FromElements => Evaluated(flow.Expression, ExternalKey.AnySegment),
            _ => Evaluated(flow.Expression, element: null),
        })
        .Concat(scope.Declares(member) && DeclaredValue.Of(member, scope.Cancellation) is { } declared ? Evaluated(declared, element) : [])
        .Concat(member is IParameterSymbol parameter ? OfTestData(parameter, element) : [])
        .Concat(scope.Declares(member) && DeclaredDefault.Of(member, scope.Cancellation) is { } attribute ? [attribute] : []);

    // Only the bound code shows the object whose property is assigned.
    static bool IsAssignedProperty(ValueFlow flow) => flow is { To: IPropertySymbol, Expression.Parent: AssignmentExpressionSyntax };

    // A collection of arguments is given one by one.
    IEnumerable<FlowingValue> OfTestData(IParameterSymbol parameter, string? element) => TestData.ArgumentsFor(parameter, scope.Cancellation)
        .SelectMany(argument => Evaluated(argument, parameter.IsParams ? null : element))
        .Concat(
            from rows in TestData.RowsFor(parameter, scope.Cancellation)
            let operation = scope.Bind(rows.Rows)
            where operation is not null
            from given in evaluator().EvaluateColumn(operation, rows.IsRow, TestData.ColumnOf(parameter), element)
            select new FlowingValue(given.Value, given.Source.Syntax as ExpressionSyntax ?? rows.Rows));

    IEnumerable<FlowingValue> Evaluated(ExpressionSyntax expression, string? element)
    {
        // A literal does not have to be bound, unless it is assigned, since only the bound code shows the assigned object.
        if (element is null && expression is LiteralExpressionSyntax { Token: { Value: string text } token, Parent: not AssignmentExpressionSyntax } literal)
        {
            return [new(TextValue.Of(new(text, null, token, literal)), literal)];
        }

        return scope.Bind(expression) is not { } value
            ? []
            : (element is null ? evaluator().Evaluate(value) : evaluator().EvaluateElements(value, element))
                .Select(read => new FlowingValue(read, expression, HolderOf(value)));
    }

    // The parameter of an extension block belongs to a type, and the receivers of its members flow into the type.
    static ISymbol TargetOf(ISymbol member) => member is IParameterSymbol { ContainingSymbol: INamedTypeSymbol block } ? block : member;

    IEnumerable<FlowingValue> OfMethodGroup(ISymbol member, ExpressionSyntax method, string? element) =>
        element is null && scope.Bind(method) is { } function ? Passed(function, ((IParameterSymbol)member).Ordinal, method) : [];

    static Holder? HolderOf(IOperation value) =>
        Conversions.Around(value).Parent is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } ? Holder.OfAssigned(target) : null;

    /// <summary>False if the value contains white space, or nothing of it is known.</summary>
    public static bool MayBeReference(TextValue value) =>
        value.Pieces.All(piece => piece.Text is null || !FlowFinder.HasWhiteSpace(piece.Text)) &&
        value.Pieces.Any(piece => piece.Text?.Length > 0 || piece.MayBeExternal || (piece.Source ?? piece.ElementOf) is not null);

    static bool MayBeArguments(TextValue value) => value.Pieces is [{ Text: { } beginning }, ..] && CommandImages.MayBeArguments(beginning);
}
