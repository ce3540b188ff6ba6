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

        return reaching.Assignments.Count == 0 ? null
            : ReadAssignments(
                reference, variable, reaching, reaching.MayBeInitial && reference is IParameterReferenceOperation parameter ? Passed(parameter) : []);
    }

    IReadOnlyList<TextValue> ReadAssignments(IOperation reference, ISymbol variable, AssignedValues reaching, IReadOnlyList<TextValue> initial)
    {
        // The values before it are incomplete.
        if (reaching.Assignments.Any(assignment => assignment.MayComplete(variable)))
        {
            return [TextValue.Of(Hole(reference) with { Source = null })];
        }

        var values = new List<TextValue>(initial);
        foreach (VariableAssignment assignment in reaching.Assignments)
        {
            values.AddRange(Through(reference, assignment.Operation, () => assignment.Part is { } part ? ReadPart(reference, assignment, part)
                : assignment.Target is { } before
                ? Join(assignment.Operation, Evaluate(before), ReadOperand(assignment.Value))
                : Evaluate(assignment.Value)));
            if (values.Count > MaxValues)
            {
                return Unknown(reference);
            }
        }

        return values;
    }

    // The variable is an 'out' or 'ref' argument: of a method of the project, or of one that gives an element of a collection.
    IReadOnlyList<TextValue> ReadGiven(IArgumentOperation argument) =>
        CollectionOf(argument) is { } collection ? EvaluateElements(collection, ElementKey.Of(argument), argument)
        : (argument is { Parent: IInvocationOperation call, Parameter: { } parameter } && IsOwn(parameter)
            ? ReadBodies(call, method => ReadAtExits(call, method, parameter.Ordinal) is { } values ? WithArguments(call, method, values) : null)
            : null) ?? Unknown(argument);

    // The values that the body of the method assigns to its parameter; null if it cannot be bound here.
    IReadOnlyList<TextValue>? ReadAtExits(IOperation use, IMethodSymbol method, int ordinal)
    {
        IParameterSymbol parameter = (method.PartialImplementationPart ?? method).Parameters[ordinal];
        if (FunctionBody.Of(parameter.ContainingSymbol, cancellation) is not { } written || OperationOf(written, use) is not { } body ||
            AssignedValues.AtExits(body, parameter) is not { } assigned)
        {
            return null;
        }

        IReadOnlyList<TextValue> initial = assigned.MayBeInitial && parameter.RefKind == RefKind.Ref
            ? [TextValue.Of(ValuePiece.Hole(parameter.Name) with { Source = parameter })]
            : [];
        return Through(use, parameter, () => ReadAssignments(use, parameter, assigned, initial));
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
