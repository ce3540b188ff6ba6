using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Finds the values that flow into annotated symbols at an operation.</summary>
sealed class AnnotationFinder(AnnotatedSymbols annotations)
{
    /// <summary>The kinds of operations that are only relevant for annotations, not for other sinks.</summary>
    public static readonly ImmutableArray<OperationKind> Kinds =
        ImmutableArray.Create(
            OperationKind.FieldInitializer,
            OperationKind.PropertyInitializer,
            OperationKind.ParameterInitializer,
            OperationKind.PropertyReference,
            OperationKind.Return,
            OperationKind.YieldReturn);

    /// <summary>Returns the values that flow into annotated symbols at <paramref name="operation"/> itself; null if there are none.</summary>
    public List<SinkMatch>? Find(IOperation operation)
    {
        if (annotations.IsEmpty)
        {
            return null;
        }

        return operation switch
        {
            IInvocationOperation call => FindArguments(call, call.TargetMethod, call.Arguments) ?? FindAdded(call),
            IObjectCreationOperation { Constructor: { } constructor } creation => FindArguments(creation, constructor, creation.Arguments),
            IAssignmentOperation assignment => Given(assignment, assignment.Target, assignment.Value),
            IMemberInitializerOperation initializer => Given(initializer, initializer.InitializedMember, initializer.Initializer),
            IFieldInitializerOperation initializer => Given(initializer, initializer.InitializedFields, initializer.Value),
            IPropertyInitializerOperation initializer => Given(initializer, initializer.InitializedProperties, initializer.Value),
            IParameterInitializerOperation initializer => Given(initializer, initializer.Parameter, initializer.Parameter.Type, initializer.Value),
            IPropertyReferenceOperation { Arguments.IsEmpty: false } indexer => FindEach(indexer, indexer.Arguments),
            IReturnOperation { ReturnedValue: { } value } result => FindReturned(result, value),
            _ => null,
        };
    }

    List<SinkMatch>? FindArguments(IOperation call, IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments) =>
        annotations.HasAnnotatedParameter(method) ? FindEach(call, arguments) : null;

    List<SinkMatch>? FindEach(IOperation call, ImmutableArray<IArgumentOperation> arguments)
    {
        List<SinkMatch>? matches = null;
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument is { ArgumentKind: not ArgumentKind.DefaultValue, Parameter: { } parameter } &&
                RowFor(parameter, parameter.Type) is { } row)
            {
                (matches ??= []).Add(new(row, argument.Value, call));
            }
        }

        return matches;
    }

    List<SinkMatch>? FindAdded(IInvocationOperation call) =>
        ListAddition.ListOf(call, call.TargetMethod.Name) is { } list && RowFor(list, list.Type) is { Shape: SinkShape.List } row
            ? [new(row, call.Arguments[0].Value, call)]
            : null;

    List<SinkMatch>? Given(IOperation operation, IOperation target, IOperation value) => target switch
    {
        IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } member =>
            Given(operation, member.Member, member.Type, value) ?? GivenElement(operation, member, value),
        IArrayElementReferenceOperation { ArrayReference: IMemberReferenceOperation array } => Given(operation, array.Member, array.Type, value),
        IParameterReferenceOperation parameter => Given(operation, parameter.Parameter, parameter.Type, value),
        _ => null,
    };

    List<SinkMatch>? GivenElement(IOperation operation, IMemberReferenceOperation member, IOperation value) =>
        member is IPropertyReferenceOperation { Property.IsIndexer: true, Instance: IMemberReferenceOperation { Type: { } type } collection } &&
        RowFor(collection.Member, type) is { Shape: SinkShape.List } row
            ? [new(row, value, operation)]
            : null;

    List<SinkMatch>? Given<T>(IOperation operation, ImmutableArray<T> members, IOperation value)
        where T : ISymbol
    {
        List<SinkMatch>? matches = null;
        foreach (T member in members)
        {
            ITypeSymbol? type = member is IFieldSymbol field ? field.Type : (member as IPropertySymbol)?.Type;
            matches ??= Given(operation, member, type, value);
        }

        return matches;
    }

    List<SinkMatch>? Given(IOperation operation, ISymbol symbol, ITypeSymbol? type, IOperation value) =>
        RowFor(symbol, type) is { } row ? [new(row, value, operation)] : null;

    List<SinkMatch>? FindReturned(IReturnOperation result, IOperation value)
    {
        if (Returning(result) is not { } method || annotations.WordOf(method) is not { } word)
        {
            return null;
        }

        // Each value that an iterator yields is an element.
        ITypeSymbol? type = result.Kind == OperationKind.YieldReturn ? value.Type : method.ReturnType;
        return AnnotationRow.For(word, type) is { } row ? [new(row, value, result)] : null;
    }

    static IMethodSymbol? Returning(IReturnOperation result) => EnclosingFunction.Of(result) switch
    {
        IAnonymousFunctionOperation lambda => lambda.Symbol,
        ILocalFunctionOperation function => function.Symbol,
        _ => result.SemanticModel?.GetEnclosingSymbol(result.Syntax.SpanStart) as IMethodSymbol,
    };

    SinkRow? RowFor(ISymbol symbol, ITypeSymbol? type) => AnnotationRow.For(annotations.WordOf(symbol), type);
}
