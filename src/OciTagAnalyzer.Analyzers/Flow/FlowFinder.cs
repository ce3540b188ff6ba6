using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Commands;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>Finds what operations hand to members of the project's own, where the code says what that is.</summary>
/// <param name="ownAssembly">The project's own assembly.</param>
/// <param name="external">What the code reads from outside.</param>
/// <param name="graph">Records them.</param>
// Asked of every call and assignment of a project: it allocates nothing, and is done with most calls when it knows that a library takes them.
sealed class FlowFinder(IAssemblySymbol ownAssembly, IExternalValues external, FlowGraph graph)
{
    /// <summary>The kinds of operation by which only a declaration hands something over: its own default.</summary>
    public static readonly ImmutableArray<OperationKind> DefaultKinds = ImmutableArray.Create(OperationKind.PropertyInitializer, OperationKind.ParameterInitializer);

    /// <summary>
    /// Finds the flows of the operation of <paramref name="use"/>, beside the values of <paramref name="sinks"/>: these are known as they are.
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
                if (operation is IPropertyInitializerOperation { InitializedProperties: [{ SetMethod: not null } property], Value: var initial } && CanEvaluateOrDefault(initial))
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
        if (value.Syntax is ExpressionSyntax expression && (sinks.Count == 0 || !sinks.Any(match => match.Value.Syntax.Span.Contains(expression.Span))))
        {
            graph.Add(new ValueFlow(Implemented(to.OriginalDefinition), expression));
        }
    }

    // A partial method is called by its one part, and does what its other part says.
    static ISymbol Implemented(ISymbol symbol) =>
        symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { PartialImplementationPart: { } body } } parameter ? body.Parameters[parameter.Ordinal] : symbol;

    bool IsOwn(ISymbol member) => ReferenceEquals(member.ContainingAssembly, ownAssembly);

    // A variable would have to be looked for in all of its method, which is too much to ask of every call.
    bool CanEvaluate(IOperation value) => value.Kind switch
    {
        OperationKind.Binary => IsString(value) && (!value.ConstantValue.HasValue || MayBeTaken(value.ConstantValue)),
        OperationKind.Literal or OperationKind.LocalReference or OperationKind.NameOf => IsString(value) && MayBeTaken(value.ConstantValue),
        OperationKind.FieldReference => IsString(value) && (((IFieldReferenceOperation)value).Field.IsReadOnly || MayBeTaken(value.ConstantValue)),
        OperationKind.InterpolatedString => true,
        OperationKind.Conditional or OperationKind.Coalesce or OperationKind.SwitchExpression => IsString(value),
        OperationKind.PropertyReference or OperationKind.Invocation => IsString(value) && IsConfigured(value),
        _ => false,
    };

    // What a configuration gives, by its key or through options.
    bool IsConfigured(IOperation value) =>
        value is IPropertyReferenceOperation { Instance: { } holder } && external.GivesObject(holder) ||
        external.KeyOf(value) is not null;

    // A default may also be that of a parameter of the primary constructor.
    bool CanEvaluateOrDefault(IOperation value) =>
        CanEvaluate(value) || (IsString(value) && value is IParameterReferenceOperation { Parameter.HasExplicitDefaultValue: true });

    // Asked before the constant, which is boxed where it is none.
    static bool IsString(IOperation value) => value.Type?.SpecialType == SpecialType.System_String;

    // What is no part of a reference may be the arguments of a command.
    static bool MayBeTaken(Optional<object?> constant) =>
        constant is { HasValue: true, Value: string { Length: > 0 } text } && (!HasBlank(text) || CommandImages.MayBeArguments(text));

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
