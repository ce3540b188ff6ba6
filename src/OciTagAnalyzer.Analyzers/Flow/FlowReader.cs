using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Commands;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>Evaluates the values of flows.</summary>
sealed class FlowReader(Compilation compilation, Func<ValueEvaluator> evaluator, CancellationToken cancellation)
{
    /// <summary>Returns the values of <paramref name="flow"/> that may be references, parts of references, or the arguments of a command.</summary>
    public IEnumerable<FlowingValue> Read(ValueFlow flow)
    {
        // A literal does not have to be bound, unless it is assigned, since only the bound code shows the assigned object.
        if (flow.Expression is LiteralExpressionSyntax { Token: { Value: string text } token, Parent: not AssignmentExpressionSyntax } literal)
        {
            return [new(flow.To, TextValue.Of(new(text, null, token, literal)), literal)];
        }

        return OperationOf(flow.Expression) is not { } value
            ? []
            : evaluator().Evaluate(value)
                .Where(value => MayBeReference(value) || MayBeArguments(value))
                .Select(read => new FlowingValue(flow.To, read, flow.Expression, HolderOf(value)));
    }

    // Binds only the member that contains the expression, which is needed in few files. Keeping the operations of the analysis would keep all bound code.
#pragma warning disable RS0030, RS1030
    IOperation? OperationOf(ExpressionSyntax expression) => compilation.GetSemanticModel(expression.SyntaxTree).GetOperation(expression, cancellation);
#pragma warning restore RS0030, RS1030

    static Holder? HolderOf(IOperation value) =>
        Conversions.Around(value).Parent is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } ? Holder.OfAssigned(target) : null;

    /// <summary>False if the value contains white space, or nothing of it is known.</summary>
    public static bool MayBeReference(TextValue value) =>
        value.Pieces.All(piece => piece.Text is null || !FlowFinder.HasWhiteSpace(piece.Text)) &&
        value.Pieces.Any(piece => piece.Text?.Length > 0 || piece.MayBeExternal);

    static bool MayBeArguments(TextValue value) => value.Pieces is [{ Text: { } beginning }, ..] && CommandImages.MayBeArguments(beginning);
}
