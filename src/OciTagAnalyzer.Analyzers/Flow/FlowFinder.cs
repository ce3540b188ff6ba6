using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
                var call = (IInvocationOperation)operation;
                FindReceiver(call, sinks);
                FindArguments(use, call.Arguments, sinks);
                break;
            case OperationKind.ObjectCreation:
                FindArguments(use, ((IObjectCreationOperation)operation).Arguments, sinks);
                break;
            case OperationKind.SimpleAssignment:
                FindAssigned((ISimpleAssignmentOperation)operation, use.Member, sinks);
                break;
        }
    }

    // Only the members of an extension block have a text as receiver; its parameter belongs to the block.
    void FindReceiver(IInvocationOperation call, IReadOnlyList<SinkMatch> sinks)
    {
        if (call.Instance is { } receiver && IsString(receiver) && IsOwn(call.TargetMethod) && MayFlow(receiver))
        {
            Add(call.TargetMethod.ContainingType, receiver, FlowKind.Value, sinks);
        }
    }

    void FindArguments(in MemberUse use, ImmutableArray<IArgumentOperation> arguments, IReadOnlyList<SinkMatch> sinks)
    {
        if (arguments.IsEmpty || use.Member is null)
        {
            return;
        }

        if (IsOwn(use.Member))
        {
            foreach (IArgumentOperation argument in arguments)
            {
                if (argument.Value is IDelegateCreationOperation { Target: IMethodReferenceOperation passed })
                {
                    FindPassed(passed, sinks);
                }

                if (argument is not { ArgumentKind: not ArgumentKind.DefaultValue, Parameter: { RefKind: not RefKind.Out } parameter } ||
                    !MayHoldText(parameter.Type))
                {
                    FindConverted(argument.Value, sinks);
                    continue;
                }

                if (argument.ArgumentKind != ArgumentKind.Explicit)
                {
                    FindParams(parameter, argument.Value, sinks);
                }
                else if (MayFlow(argument.Value))
                {
                    Add(parameter, argument.Value, FlowKind.Value, sinks);
                }
            }
        }
        else if (use.Operation is IInvocationOperation call)
        {
            FindElements(call, use.Name!, sinks);
        }
    }

    // Run("redis"), where the parameter has a type of the project with a conversion from string
    void FindConverted(IOperation value, IReadOnlyList<SinkMatch> sinks)
    {
        if (value is IConversionOperation { OperatorMethod: { Parameters: [var text] } conversion, Operand: var given } && IsOwn(conversion) &&
            IsString(given) && MayFlow(given))
        {
            Add(text, given, FlowKind.Value, sinks);
        }
    }

    // Run("redis", Start)
    void FindPassed(IMethodReferenceOperation passed, IReadOnlyList<SinkMatch> sinks)
    {
        if (!IsOwn(passed.Method))
        {
            return;
        }

        foreach (IParameterSymbol parameter in passed.Method.Parameters)
        {
            if (MayHoldText(parameter.Type))
            {
                Add(parameter, passed, FlowKind.FromCalls, sinks);
            }
        }
    }

    // The collection of a 'params' parameter has no syntax of its own.
    void FindParams(IParameterSymbol parameter, IOperation collection, IReadOnlyList<SinkMatch> sinks)
    {
        IEnumerable<IOperation> elements = collection is IArrayCreationOperation { Initializer: { } initializer }
            ? initializer.ElementValues
            : Conversions.Within(collection).ChildOperations;
        foreach (IOperation element in elements)
        {
            if (MayFlow(element))
            {
                Add(parameter, element, FlowKind.IntoElements, sinks);
            }
        }
    }

    // images.Add("redis") for a list in a field or property, and images.Select(Start) for a method group.
    void FindElements(IInvocationOperation call, string name, IReadOnlyList<SinkMatch> sinks)
    {
        IOperation last = call.Arguments.LastInOrder().Value;
        if (name is "Add" or "AddRange" or "TryAdd" or "Enqueue" or "Push")
        {
            if (call.Instance is IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } list && IsOwn(list.Member) && MayFlow(last))
            {
                Add(list.Member, last, name == "AddRange" ? FlowKind.Value : FlowKind.IntoElements, sinks);
            }
        }
        else if (last is IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: { Parameters: [var parameter, ..] } method } } &&
            IsOwn(method) && LambdaParameter.PassedElementwise(call, parameter.Type) is { } collection)
        {
            Add(parameter, collection, FlowKind.FromElements, sinks);
        }
    }

    void FindAssigned(ISimpleAssignmentOperation assignment, ISymbol? member, IReadOnlyList<SinkMatch> sinks)
    {
        (ISymbol? to, FlowKind kind) = assignment.Target switch
        {
            IPropertyReferenceOperation { Property.IsIndexer: true, Instance: IMemberReferenceOperation list } => (list.Member, FlowKind.IntoElements),
            _ when HeldValue.HolderOf(assignment.Target) is { } holder => ((holder as IMemberReferenceOperation)?.Member, FlowKind.Value),
            IArrayElementReferenceOperation { ArrayReference: IMemberReferenceOperation array } => (array.Member, FlowKind.IntoElements),
            _ => (member, FlowKind.Value),
        };
        ITypeSymbol? type = (to as IPropertySymbol)?.Type ?? (to as IFieldSymbol)?.Type;
        if (type is not null && MayHoldText(type) && IsOwn(to!) && MayFlow(assignment.Value))
        {
            Add(to!, assignment.Value, kind, sinks);
        }
        else
        {
            FindConverted(assignment.Value, sinks);
        }
    }

    void Add(ISymbol to, IOperation value, FlowKind kind, IReadOnlyList<SinkMatch> sinks)
    {
        if (value.Syntax is ExpressionSyntax expression &&
            (sinks.Count == 0 || !sinks.Any(match => match.Value.Syntax.Span.Contains(expression.Span))))
        {
            graph.Add(new ValueFlow(Implemented(to.OriginalDefinition), expression, kind, ReadMember.Of(value, ownAssembly)));
        }
    }

    // Calls of a partial method are bound to its definition part, but its implementation part uses the parameters.
    static ISymbol Implemented(ISymbol symbol) => symbol switch
    {
        IParameterSymbol { ContainingSymbol: IMethodSymbol { PartialImplementationPart: { } body } } parameter => body.Parameters[parameter.Ordinal],

        // The field of a property with the keyword 'field'.
        IFieldSymbol { AssociatedSymbol: IPropertySymbol property } => property.OriginalDefinition,
        _ => symbol,
    };

    bool IsOwn(ISymbol member) => ReferenceEquals(member.ContainingAssembly, ownAssembly);

    // Checked first, since most parameters take neither a text nor a collection; a type that the compiler knows is decided at once.
    bool MayHoldText(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String or SpecialType.System_Object } => true,
        { SpecialType: not SpecialType.None } and not INamedTypeSymbol { IsGenericType: true } => false,
        { TypeKind: TypeKind.Struct, IsTupleType: true } => HasText(type),
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String } => true,
        INamedTypeSymbol { IsGenericType: true, TypeArguments: [.., { SpecialType: SpecialType.System_String }] } => true,
        INamedTypeSymbol { TypeKind: TypeKind.Delegate } => ReturnsText(type),
        INamedTypeSymbol { TypeKind: TypeKind.Interface } => external.IsSection(type),
        _ => false,
    };

    // A text, a collection that may contain texts, or a section of external values.
    bool MayFlow(IOperation value) => value.Kind switch
    {
        OperationKind.Literal or OperationKind.NameOf => IsString(value) && MayBeImage(value.ConstantValue),
        OperationKind.Binary or OperationKind.FieldReference or OperationKind.LocalReference =>
            IsString(value) ? !value.ConstantValue.HasValue || MayBeImage(value.ConstantValue) : MayContainText(value.Type),
        OperationKind.InterpolatedString => true,
        OperationKind.DelegateCreation => ReturnsText(value.Type),
        OperationKind.Conversion => MayFlow(((IConversionOperation)value).Operand),
        OperationKind.ObjectCreation or OperationKind.ArrayCreation or OperationKind.Tuple => MayContainText(value.Type),
        OperationKind.Conditional or OperationKind.Coalesce or OperationKind.SwitchExpression or OperationKind.PropertyReference or OperationKind.Invocation
            or OperationKind.ParameterReference or OperationKind.ArrayElementReference or OperationKind.Await => IsString(value) || MayContainText(value.Type),
        _ => value.Syntax.IsKind(SyntaxKind.CollectionExpression),
    };

    // Func<string> or Func<Task<string>>, whose calls give the text.
    static bool ReturnsText(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Delegate, DelegateInvokeMethod.ReturnType: var returned } &&
        (returned.SpecialType == SpecialType.System_String ||
            returned is INamedTypeSymbol { Name: nameof(Task) or "ValueTask", TypeArguments: [{ SpecialType: SpecialType.System_String }] });

    bool MayContainText(ITypeSymbol? type) =>
        ReturnsText(type) || HeldValue.IsText(type) ||
        ElementType.Of(type)?.SpecialType == SpecialType.System_String || external.IsSection(type) || (type is { IsTupleType: true } && HasText(type));

    static bool HasText(ITypeSymbol tuple)
    {
        foreach (ITypeSymbol type in ((INamedTypeSymbol)tuple).TypeArguments)
        {
            if (type.SpecialType == SpecialType.System_String)
            {
                return true;
            }
        }

        return false;
    }

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
