using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <content>Local variables and parameters.</content>
sealed partial class ValueEvaluator
{
    IReadOnlyList<TextValue> ReadLocal(ILocalReferenceOperation reference) => reference.ConstantValue.HasValue && LocalValue.Of(reference) is null
        ? ReadConstant(reference)
        : ReadVariable(reference, reference.Local) ?? ReadElement(reference) ?? ReadComponent(reference) ?? Unknown(reference);

    IReadOnlyList<TextValue> ReadParameter(IParameterReferenceOperation reference)
    {
        IParameterSymbol parameter = reference.Parameter;
        return CapturedParameter.MayBeAssigned(parameter, cancellation) || parameter.RefKind is RefKind.Ref or RefKind.Out
            ? Unknown(reference)
            : ReadVariable(reference, parameter) ?? ReadElement(reference) ?? Passed(reference);
    }

    // Null if the variable is assigned nowhere.
    IReadOnlyList<TextValue>? ReadVariable(IOperation reference, ISymbol variable)
    {
        if (AssignedValues.Reaching(reference, variable) is not { } reaching)
        {
            return [TextValue.Of(Hole(reference) with { Source = null })];
        }

        if (reaching.Assignments.Count == 0)
        {
            return null;
        }

        // The values before it are incomplete.
        if (reaching.Assignments.Any(assignment => assignment.MayComplete(variable)))
        {
            return [TextValue.Of(Hole(reference) with { Source = null })];
        }

        var values = new List<TextValue>();
        if (reaching.MayBeInitial && reference is IParameterReferenceOperation parameter)
        {
            values.AddRange(Passed(parameter));
        }

        foreach (VariableAssignment assignment in reaching.Assignments)
        {
            values.AddRange(Through(reference, assignment.Operation, () => assignment.Target is { } before
                ? Join(assignment.Operation, Evaluate(before), ReadOperand(assignment.Value))
                : Evaluate(assignment.Value)));
            if (values.Count > MaxValues)
            {
                return Unknown(reference);
            }
        }

        return values;
    }

    // The argument, if the call is known; otherwise the default value, or any other.
    IReadOnlyList<TextValue> Passed(IParameterReferenceOperation reference)
    {
        IParameterSymbol parameter = reference.Parameter;
        return IsPassedLater(parameter) ? Unknown(reference)
            : Default(reference, parameter) is { } written ? [.. written, .. Unknown(reference)]
            : Unknown(reference);
    }

    // The function of the parameter is evaluated for one of its calls, whose arguments replace the parameters of the result.
    bool IsPassedLater(IParameterSymbol parameter) => visited?.Contains(parameter.ContainingSymbol.OriginalDefinition) == true;

    IReadOnlyList<TextValue>? Default(IOperation use, IParameterSymbol parameter) =>
        parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: var value }
            ? value is null ? [] : value is string ? ReadDeclared(use, parameter, MemberInitializer.Of(parameter, cancellation)) : null
            : null;
}
