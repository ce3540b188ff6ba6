using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Wrappers;

/// <summary>Reads what an operation hands to members of the project's own, where the code says what that is.</summary>
static class HandoverReader
{
    /// <summary>The kinds of operation by which only a declaration hands something over: its own default.</summary>
    public static readonly ImmutableArray<OperationKind> DefaultKinds = ImmutableArray.Create(OperationKind.PropertyInitializer, OperationKind.ParameterInitializer);

    /// <summary>True where <paramref name="operation"/> hands a string that the code says to a member of <paramref name="ownAssembly"/>.</summary>
    // Asked of every call and assignment of a project: it allocates nothing.
    public static bool IsHandover(IOperation operation, IAssemblySymbol ownAssembly) => operation switch
    {
        IInvocationOperation call => IsOwn(call.TargetMethod, ownAssembly) && IsSaidInAny(call.Arguments),
        IObjectCreationOperation { Constructor: { } constructor } creation => IsOwn(constructor, ownAssembly) && IsSaidInAny(creation.Arguments),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment =>
            IsOwn(property, ownAssembly) && IsSaid(property.Type, assignment.Value),
        IPropertyInitializerOperation { InitializedProperties: [{ SetMethod: not null } property], Value: var value } => MayBeSaid(property.Type, value),
        IParameterInitializerOperation { Parameter: var parameter, Value: var value } => MayBeSaid(parameter.Type, value),
        _ => false,
    };

    /// <summary>The values that <paramref name="operation"/> hands over.</summary>
    public static IEnumerable<Handover> Read(IOperation operation, ValueReader values) => operation switch
    {
        IInvocationOperation call => Arguments(call.Arguments, values),
        IObjectCreationOperation creation => Arguments(creation.Arguments, values),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment => Given(property, property.Type, assignment.Value, values),
        IPropertyInitializerOperation { InitializedProperties: [var property], Value: var value } => Given(property, value, values),
        IParameterInitializerOperation { Parameter: var parameter, Value: var value } => Given(parameter, value, values),
        _ => [],
    };

    static IEnumerable<Handover> Arguments(ImmutableArray<IArgumentOperation> arguments, ValueReader values) => arguments
        .Where(IsSaid)
        .SelectMany(argument => Given(argument.Parameter!, argument.Parameter!.Type, argument.Value, values));

    static IEnumerable<Handover> Given(ISymbol to, ITypeSymbol type, IOperation value, ValueReader values) =>
        IsSaid(type, value) ? Given(to, value, values) : [];

    static IEnumerable<Handover> Given(ISymbol to, IOperation value, ValueReader values) =>
        value.Syntax is ExpressionSyntax expression
            ? values.Read(value)
                .Where(MayBeReference)
                .Select(read => new Handover(to.OriginalDefinition, read, expression))
            : [];

    static bool IsOwn(ISymbol member, IAssemblySymbol ownAssembly) => ReferenceEquals(member.ContainingAssembly, ownAssembly);

    static bool IsSaidInAny(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (IsSaid(argument))
            {
                return true;
            }
        }

        return false;
    }

    static bool IsSaid(IArgumentOperation argument) =>
        argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } && IsSaid(parameter.Type, argument.Value);

    // A variable would have to be looked for in all of its method, which is too much to ask of every call.
    static bool IsSaid(ITypeSymbol type, IOperation value) =>
        type.SpecialType == SpecialType.System_String &&
        (value.ConstantValue.HasValue ||
            value is IInterpolatedStringOperation or IConditionalOperation or ICoalesceOperation or ISwitchExpressionOperation
                or IFieldReferenceOperation { Field.IsReadOnly: true });

    // A default may also be that of a parameter of the primary constructor.
    static bool MayBeSaid(ITypeSymbol type, IOperation value) =>
        IsSaid(type, value) || (type.SpecialType == SpecialType.System_String && value is IParameterReferenceOperation { Parameter.HasExplicitDefaultValue: true });

    // Nearly all strings that a program hands around are sentences, names with a blank, or nothing.
    static bool MayBeReference(WrittenValue value) =>
        !value.IsUnknown && value.Pieces.Count > 0 && value.Pieces.All(piece => piece.Text is null || !piece.Text.Any(char.IsWhiteSpace)) &&
        value.Pieces.Any(piece => piece.Text?.Length > 0);
}
