using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Commands;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>Finds the values that flow into members of the project.</summary>
/// <param name="ownAssembly">The assembly of the project.</param>
/// <param name="external">Recognizes values that code reads from outside.</param>
/// <param name="graph">The graph that the flows are added to.</param>
// Runs for every call and assignment of a project, so it does not allocate, and returns early for calls of libraries.
sealed class FlowFinder(IAssemblySymbol ownAssembly, IExternalValues external, FlowGraph graph)
{
    /// <summary>The kinds of operations through which the default value of a declaration flows.</summary>
    public static readonly ImmutableArray<OperationKind> DefaultKinds =
        ImmutableArray.Create(OperationKind.PropertyInitializer, OperationKind.ParameterInitializer);

    /// <summary>
    /// Finds the flows of the operation of <paramref name="use"/>, except for the values of <paramref name="sinks"/>, which are already known.
    /// </summary>
    public void Find(in MemberUse use, IReadOnlyList<SinkMatch> sinks)
    {
        if (Rewriting.Of(use, ownAssembly) is { } rewritten)
        {
            graph.AddRewritten(rewritten);
        }

        IOperation operation = use.Operation;
        switch (use.Kind)
        {
            case OperationKind.Invocation:
                FindArguments(use, ((IInvocationOperation)operation).Arguments, sinks);
                break;
            case OperationKind.ObjectCreation:
                FindArguments(use, ((IObjectCreationOperation)operation).Arguments, sinks);
                break;
            case OperationKind.SimpleAssignment:
                IOperation assigned = ((ISimpleAssignmentOperation)operation).Value;
                if (CanEvaluate(assigned) && use.Member is IPropertySymbol && IsOwn(use.Member))
                {
                    Add(use.Member, assigned, sinks);
                }

                break;
            case OperationKind.PropertyInitializer:
                if (operation is IPropertyInitializerOperation { InitializedProperties: [{ SetMethod: not null } property], Value: var initial } &&
                    CanEvaluateOrDefault(initial))
                {
                    Add(property, initial, sinks);
                }

                break;
            case OperationKind.ParameterInitializer:
                var optional = (IParameterInitializerOperation)operation;
                if (CanEvaluateOrDefault(optional.Value))
                {
                    Add(optional.Parameter, optional.Value, sinks);
                }

                break;
        }
    }

    void FindArguments(in MemberUse use, ImmutableArray<IArgumentOperation> arguments, IReadOnlyList<SinkMatch> sinks)
    {
        if (arguments.IsEmpty || use.Member is null || !IsOwn(use.Member))
        {
            return;
        }

        foreach (IArgumentOperation argument in arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } && CanEvaluate(argument.Value))
            {
                Add(parameter, argument.Value, sinks);
            }
        }
    }

    void Add(ISymbol to, IOperation value, IReadOnlyList<SinkMatch> sinks)
    {
        if (value.Syntax is ExpressionSyntax expression &&
            (sinks.Count == 0 || !sinks.Any(match => match.Value.Syntax.Span.Contains(expression.Span))))
        {
            graph.Add(new ValueFlow(Implemented(to.OriginalDefinition), expression));
        }
    }

    // Calls of a partial method are bound to its definition part, but its implementation part uses the parameters.
    static ISymbol Implemented(ISymbol symbol) =>
        symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { PartialImplementationPart: { } body } } parameter
            ? body.Parameters[parameter.Ordinal]
            : symbol;

    bool IsOwn(ISymbol member) => ReferenceEquals(member.ContainingAssembly, ownAssembly);

    // Of local variables only constants count: searching the whole method for a value at every call would be too expensive.
    bool CanEvaluate(IOperation value) => value.Kind switch
    {
        OperationKind.Binary => IsString(value) && (!value.ConstantValue.HasValue || MayBeImage(value.ConstantValue)),
        OperationKind.Literal or OperationKind.LocalReference or OperationKind.NameOf => IsString(value) && MayBeImage(value.ConstantValue),
        OperationKind.FieldReference => IsString(value) && (((IFieldReferenceOperation)value).Field.IsReadOnly || MayBeImage(value.ConstantValue)),
        OperationKind.InterpolatedString => true,
        OperationKind.Conditional or OperationKind.Coalesce or OperationKind.SwitchExpression => IsString(value),
        OperationKind.PropertyReference or OperationKind.Invocation => IsString(value) && IsConfigured(value),
        _ => false,
    };

    // A value from the configuration, read by its key or through options.
    bool IsConfigured(IOperation value) =>
        value is IPropertyReferenceOperation { Instance: { } holder } && external.GivesObject(holder) ||
        external.KeyOf(value) is not null;

    // The default may be that of a parameter of the primary constructor.
    bool CanEvaluateOrDefault(IOperation value) =>
        CanEvaluate(value) || (IsString(value) && value is IParameterReferenceOperation { Parameter.HasExplicitDefaultValue: true });

    // Checked before the constant value, which would be boxed for other types.
    static bool IsString(IOperation value) => value.Type?.SpecialType == SpecialType.System_String;

    // A text with white space is not a reference, but may be the arguments of a command.
    static bool MayBeImage(Optional<object?> constant) =>
        constant is { HasValue: true, Value: string { Length: > 0 } text } && (!HasWhiteSpace(text) || CommandImages.MayBeArguments(text));

    /// <summary>True if <paramref name="text"/> contains white space, as most strings of a program do.</summary>
    public static bool HasWhiteSpace(string text)
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
