using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Bindings;

namespace OciTagAnalyzer.Analyzers.Wrappers;

/// <summary>Finds what an operation hands to members of the project's own, where the code says what that is.</summary>
static class HandoverFinder
{
    /// <summary>The kinds of operation by which only a declaration hands something over: its own default.</summary>
    public static readonly ImmutableArray<OperationKind> DefaultKinds = ImmutableArray.Create(OperationKind.PropertyInitializer, OperationKind.ParameterInitializer);

    /// <summary>True where <paramref name="operation"/> hands a string that the code says to a member of <paramref name="ownAssembly"/>.</summary>
    // Asked of every call and assignment of a project: it allocates nothing, and is done with most calls when it knows that a library takes them.
    public static bool IsHandover(IOperation operation, IAssemblySymbol ownAssembly)
    {
        switch (operation.Kind)
        {
            case OperationKind.Invocation:
                var call = (IInvocationOperation)operation;
                return !call.Arguments.IsEmpty && IsOwn(call.TargetMethod, ownAssembly) && IsAnySaid(call.Arguments);
            case OperationKind.ObjectCreation:
                var creation = (IObjectCreationOperation)operation;
                return !creation.Arguments.IsEmpty && creation.Constructor is { } constructor && IsOwn(constructor, ownAssembly) && IsAnySaid(creation.Arguments);
            case OperationKind.SimpleAssignment:
                var assignment = (ISimpleAssignmentOperation)operation;
                return assignment.Target is IPropertyReferenceOperation target && IsSaid(assignment.Value) && IsOwn(target.Property, ownAssembly);
            case OperationKind.PropertyInitializer:
                return operation is IPropertyInitializerOperation { InitializedProperties: [{ SetMethod: not null }], Value: var given } && IsSaidOrDefault(given);
            case OperationKind.ParameterInitializer:
                return IsSaidOrDefault(((IParameterInitializerOperation)operation).Value);
            default:
                return false;
        }
    }

    /// <summary>What <paramref name="operation"/> hands over.</summary>
    public static IEnumerable<Handover> Find(IOperation operation) => operation switch
    {
        IInvocationOperation call => Arguments(call.Arguments),
        IObjectCreationOperation creation => Arguments(creation.Arguments),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment => Given(property, assignment.Value),
        IPropertyInitializerOperation { InitializedProperties: [var property], Value: var value } => Given(property, value),
        IParameterInitializerOperation { Parameter: var parameter, Value: var value } => Given(parameter, value),
        _ => [],
    };

    static IEnumerable<Handover> Arguments(ImmutableArray<IArgumentOperation> arguments) => arguments
        .Where(argument => IsSaid(argument.Value) && argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: not null })
        .SelectMany(argument => Given(argument.Parameter!, argument.Value));

    static IEnumerable<Handover> Given(ISymbol to, IOperation value) =>
        value.Syntax is ExpressionSyntax expression ? [new(Implemented(to.OriginalDefinition), expression)] : [];

    // A partial method is called by its one part, and does what its other part says.
    static ISymbol Implemented(ISymbol symbol) =>
        symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { PartialImplementationPart: { } body } } parameter ? body.Parameters[parameter.Ordinal] : symbol;

    static bool IsOwn(ISymbol member, IAssemblySymbol ownAssembly) => ReferenceEquals(member.ContainingAssembly, ownAssembly);

    static bool IsAnySaid(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (IsSaid(argument.Value))
            {
                return true;
            }
        }

        return false;
    }

    // A variable would have to be looked for in all of its method, which is too much to ask of every call.
    static bool IsSaid(IOperation value) => value.Kind switch
    {
        OperationKind.Binary => IsString(value) && (!value.ConstantValue.HasValue || IsPartOfReference(value.ConstantValue)),
        OperationKind.Literal or OperationKind.LocalReference or OperationKind.NameOf => IsString(value) && IsPartOfReference(value.ConstantValue),
        OperationKind.FieldReference => IsString(value) && (((IFieldReferenceOperation)value).Field.IsReadOnly || IsPartOfReference(value.ConstantValue)),
        OperationKind.InterpolatedString => true,
        OperationKind.Conditional or OperationKind.Coalesce or OperationKind.SwitchExpression => IsString(value),
        OperationKind.PropertyReference or OperationKind.Invocation => IsString(value) && IsConfigured(value),
        _ => false,
    };

    // What a configuration gives, by its key or through options.
    static bool IsConfigured(IOperation value) =>
        value is IPropertyReferenceOperation { Instance: { } holder } && OptionsTypes.IsValue(holder) ||
        ConfigurationKey.ReadBy(value) is not null;

    // A default may also be that of a parameter of the primary constructor.
    static bool IsSaidOrDefault(IOperation value) =>
        IsSaid(value) || (IsString(value) && value is IParameterReferenceOperation { Parameter.HasExplicitDefaultValue: true });

    // Asked before the constant, which is boxed where it is none.
    static bool IsString(IOperation value) => value.Type?.SpecialType == SpecialType.System_String;

    static bool IsPartOfReference(Optional<object?> constant) => constant is { HasValue: true, Value: string { Length: > 0 } text } && !HasBlank(text);

    /// <summary>True for a sentence, as nearly all strings are that a program hands around.</summary>
    public static bool HasBlank(string text)
    {
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                return true;
            }
        }

        return false;
    }
}
