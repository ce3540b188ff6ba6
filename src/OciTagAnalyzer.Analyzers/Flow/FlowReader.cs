using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Commands;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>Evaluates the values that flow into members, of those flows that matter.</summary>
sealed class FlowReader(Compilation compilation, Func<ValueEvaluator> evaluator, CancellationToken cancellation)
{
    /// <summary>The values of <paramref name="flow"/> that may be references, or ends of some, or the arguments of a command.</summary>
    public IEnumerable<FlowingValue> Read(ValueFlow flow)
    {
        // A literal says itself; to which object it is assigned only the bound code says.
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

    // Binds the one member that holds the expression, which few files have: to keep what the analysis bound would keep all of the code.
#pragma warning disable RS0030, RS1030
    IOperation? OperationOf(ExpressionSyntax expression) => compilation.GetSemanticModel(expression.SyntaxTree).GetOperation(expression, cancellation);
#pragma warning restore RS0030, RS1030

    static Holder? HolderOf(IOperation value) =>
        Conversions.Around(value).Parent is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } ? Holder.OfGiven(target) : null;

    /// <summary>False for a sentence, and for what says nothing.</summary>
    public static bool MayBeReference(TextValue value) =>
        value.Pieces.All(piece => piece.Text is null || !FlowFinder.HasBlank(piece.Text)) &&
        value.Pieces.Any(piece => piece.Text?.Length > 0 || piece.MayBeExternal);

    static bool MayBeArguments(TextValue value) => value.Pieces is [{ Text: { } beginning }, ..] && CommandImages.MayBeArguments(beginning);
}
