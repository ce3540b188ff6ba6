using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Marks;

/// <summary>Says which values go, at an operation, into symbols that are marked.</summary>
sealed class MarkFinder(MarkedSymbols marks)
{
    /// <summary>The kinds of operation at which only a mark can make a value a reference.</summary>
    public static readonly ImmutableArray<OperationKind> Kinds =
        ImmutableArray.Create(
            OperationKind.FieldInitializer,
            OperationKind.PropertyInitializer,
            OperationKind.ParameterInitializer,
            OperationKind.PropertyReference,
            OperationKind.Return,
            OperationKind.YieldReturn);

    /// <summary>The values that <paramref name="operation"/> itself hands to marked symbols; null where there are none.</summary>
    public List<SinkHit>? Find(IOperation operation)
    {
        if (marks.IsEmpty)
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

    List<SinkHit>? FindArguments(IOperation call, IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments) =>
        marks.HasMarkedParameter(method) ? FindEach(call, arguments) : null;

    List<SinkHit>? FindEach(IOperation call, ImmutableArray<IArgumentOperation> arguments)
    {
        List<SinkHit>? hits = null;
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument is { ArgumentKind: not ArgumentKind.DefaultValue, Parameter: { } parameter } && RowFor(parameter, parameter.Type) is { } row)
            {
                (hits ??= []).Add(new(row, argument.Value, call));
            }
        }

        return hits;
    }

    List<SinkHit>? FindAdded(IInvocationOperation call) =>
        ListAddition.ListOf(call, call.TargetMethod.Name) is { } list && RowFor(list, list.Type) is { Shape: SinkShape.List } row
            ? [new(row, call.Arguments[0].Value, call)]
            : null;

    List<SinkHit>? Given(IOperation operation, IOperation target, IOperation value) => target switch
    {
        IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } member => Given(operation, member.Member, member.Type, value) ?? GivenElement(operation, member, value),
        IArrayElementReferenceOperation { ArrayReference: IMemberReferenceOperation array } => Given(operation, array.Member, array.Type, value),
        IParameterReferenceOperation parameter => Given(operation, parameter.Parameter, parameter.Type, value),
        _ => null,
    };

    List<SinkHit>? GivenElement(IOperation operation, IMemberReferenceOperation member, IOperation value) =>
        member is IPropertyReferenceOperation { Property.IsIndexer: true, Instance: IMemberReferenceOperation { Type: { } type } collection } &&
        RowFor(collection.Member, type) is { Shape: SinkShape.List } row
            ? [new(row, value, operation)]
            : null;

    List<SinkHit>? Given<T>(IOperation operation, ImmutableArray<T> members, IOperation value)
        where T : ISymbol
    {
        List<SinkHit>? hits = null;
        foreach (T member in members)
        {
            ITypeSymbol? type = member is IFieldSymbol field ? field.Type : (member as IPropertySymbol)?.Type;
            hits ??= Given(operation, member, type, value);
        }

        return hits;
    }

    List<SinkHit>? Given(IOperation operation, ISymbol symbol, ITypeSymbol? type, IOperation value) =>
        RowFor(symbol, type) is { } row ? [new(row, value, operation)] : null;

    List<SinkHit>? FindReturned(IReturnOperation result, IOperation value)
    {
        if (Returning(result) is not { } method || marks.WordOf(method) is not { } word)
        {
            return null;
        }

        // Of an iterator each value that it yields is an element.
        ITypeSymbol? type = result.Kind == OperationKind.YieldReturn ? value.Type : method.ReturnType;
        return MarkRow.For(word, type) is { } row ? [new(row, value, result)] : null;
    }

    static IMethodSymbol? Returning(IReturnOperation result) => EnclosingFunction.Of(result) switch
    {
        IAnonymousFunctionOperation lambda => lambda.Symbol,
        ILocalFunctionOperation function => function.Symbol,
        _ => result.SemanticModel?.GetEnclosingSymbol(result.Syntax.SpanStart) as IMethodSymbol,
    };

    SinkRow? RowFor(ISymbol symbol, ITypeSymbol? type) => MarkRow.For(marks.WordOf(symbol), type);
}
