using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Bindings;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Commands;

namespace OciTagAnalyzer.Analyzers.Wrappers;

/// <summary>Reads the values that are handed over, of those handovers that matter.</summary>
sealed class HandoverReader(Compilation compilation, CancellationToken cancellation)
{
    /// <summary>The values of <paramref name="handover"/> that may be references, or ends of some, or the arguments of a command.</summary>
    public IEnumerable<HandedValue> Read(Handover handover)
    {
        // A literal says itself; to which object it is assigned only the bound code says.
        if (handover.Expression is LiteralExpressionSyntax { Token: { Value: string text } token, Parent: not AssignmentExpressionSyntax } literal)
        {
            return [new(handover.To, WrittenValue.Of(new(text, null, token, literal)), literal)];
        }

        return OperationOf(handover.Expression) is not { } value
            ? []
            : new ValueReader(compilation, cancellation).Read(value)
                .Where(value => MayBeReference(value) || MayBeArguments(value))
                .Select(read => new HandedValue(handover.To, read, handover.Expression, HolderOf(value)));
    }

    // Binds the one member that holds the expression, which few files have: to keep what the analysis bound would keep all of the code.
#pragma warning disable RS0030, RS1030
    IOperation? OperationOf(ExpressionSyntax expression) => compilation.GetSemanticModel(expression.SyntaxTree).GetOperation(expression, cancellation);
#pragma warning restore RS0030, RS1030

    static Holder? HolderOf(IOperation value) =>
        Conversions.Around(value).Parent is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } ? Holder.OfGiven(target) : null;

    /// <summary>False for a sentence, and for what says nothing.</summary>
    public static bool MayBeReference(WrittenValue value) =>
        value.Pieces.All(piece => piece.Text is null || !HandoverFinder.HasBlank(piece.Text)) &&
        value.Pieces.Any(piece => piece.Text?.Length > 0 || ConfiguredClaim.MayBeConfigured(piece));

    static bool MayBeArguments(WrittenValue value) => value.Pieces is [{ Text: { } beginning }, ..] && CommandImages.MayBeArguments(beginning);
}
