using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>
/// The elements of a collection in code: an array, a collection expression or initializer, a dictionary, a local variable with the elements that are
/// added to it, or a query over one of these.
/// </summary>
/// <param name="declared">Binds the value that the declaration of a field or property gives; null if it is unknown or can change.</param>
sealed class CollectionElements(Func<IMemberReferenceOperation, IOperation?> declared)
{
    // Ends cycles of variables that are assigned to each other.
    const int MaxDepth = 8;

    /// <summary>Returns the elements of <paramref name="collection"/>; of a dictionary, the values.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="key">The key or index of the element; <c>*</c> for all.</param>
    public IEnumerable<CollectionElement> Of(IOperation collection, string key = ExternalKey.AnySegment) => Of(collection, key, 0);

    IEnumerable<CollectionElement> Of(IOperation collection, string key, int depth) => collection switch
    {
        _ when depth > MaxDepth => [],
        IConversionOperation conversion => Of(conversion.Operand, key, depth),
        IAwaitOperation awaited => Of(awaited.Operation, key, depth),
        IConditionalOperation { WhenFalse: { } whenFalse } choice => Of(choice.WhenTrue, key, depth).Concat(Of(whenFalse, key, depth)),
        ICoalesceOperation choice => Of(choice.Value, key, depth).Concat(Of(choice.WhenNull, key, depth)),
        ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => Of(arm.Value, key, depth)),
        ISimpleAssignmentOperation assignment => Of(assignment.Value, key, depth),
        IThrowOperation => [],
        { ConstantValue: { HasValue: true, Value: null } } => [],
        IArrayCreationOperation { Initializer: { } initializer } => At(key, [.. initializer.ElementValues.Select(Element)]),
        IArrayCreationOperation { Initializer: null } => [],
        IArrayInitializerOperation initializer => At(key, [.. initializer.ElementValues.Select(Element)]),
        IFieldReferenceOperation { Field: { Name: "Empty", ContainingType: var type } } when CollectionQuery.IsOfFramework(type) => [],
        IObjectCreationOperation creation => OfCreation(creation, key, depth),
        IObjectOrCollectionInitializerOperation initializer => Initialized(initializer, key),
        ITupleOperation tuple when key != ExternalKey.AnySegment => At(key, [.. tuple.Elements.Select(Element)]),
        ILocalReferenceOperation local => OfLocal(local, key, depth),
        _ when ElementAccess.CollectionOf(collection) is { } outer => OfElement(collection, outer, key, depth),
        IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol { Parameters.IsEmpty: true } } member => OfMember(member, key, depth),
        IInvocationOperation call => OfQuery(call, key, depth),

        _ when IsExpression(collection) =>
            At(key, [.. collection.ChildOperations.SelectMany(element => OfExpression(element, depth))]),
        _ => [new(collection, IsCollection: true)],
    };

    IEnumerable<CollectionElement> OfExpression(IOperation element, int depth) => element.Syntax.IsKind(SyntaxKind.SpreadElement)
        ? element.ChildOperations.SelectMany(spread => Of(spread, ExternalKey.AnySegment, depth + 1))
        : [Element(element)];

    /// <summary>
    /// True for a collection expression, and for the arguments of a <c>params</c> parameter that is no array; the children are the elements.
    /// </summary>
    // The oldest supported compiler has no kind of operation or argument for them.
    public static bool IsExpression(IOperation collection) =>
        collection.Syntax.IsKind(SyntaxKind.CollectionExpression) ||
        (collection is not IArrayCreationOperation &&
            Conversions.Around(collection).Parent is IArgumentOperation { ArgumentKind: > ArgumentKind.DefaultValue });

    static CollectionElement Element(IOperation operation) => new(operation, IsCollection: false);

    // An index selects an element only if the number of elements before it is known.
    static IEnumerable<CollectionElement> At(string key, CollectionElement[] elements) =>
        int.TryParse(key, out int index) && index >= 0 && index < elements.Length && !elements.Any(element => element.IsCollection)
            ? [elements[index]]
            : elements;

    IEnumerable<CollectionElement> OfCreation(IObjectCreationOperation creation, string key, int depth)
    {
        IEnumerable<CollectionElement> initialized = creation.Initializer is { } initializer ? Initialized(initializer, key) : [];

        // new List<string>(others)
        return creation.Arguments is [{ Value: var source }] && ElementType.Of(source.Type) is not null
            ? Of(source, key, depth + 1).Concat(initialized)
            : initialized;
    }

    static IEnumerable<CollectionElement> Initialized(IObjectOrCollectionInitializerOperation initializer, string key)
    {
        (string? Key, CollectionElement Element)[] all =
        [
            .. initializer.Initializers
                .Select(each => each switch
                {
                    IInvocationOperation { Arguments: [var only] } => (null, Element(only.Value)),
                    IInvocationOperation { Arguments: [var name, var value] } => (ConstantText.Of(name.Value), Element(value.Value)),
                    ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var name] }, Value: var value } =>
                        (ConstantText.Of(name.Value), Element(value)),
                    _ => ((string?)null, default(CollectionElement)),
                })
                .Where(each => each.Item2.Operation is not null),
        ];
        CollectionElement[] named = [.. all.Where(each => each.Key == key).Select(each => each.Element)];
        return named.Length > 0 ? named : At(key, [.. all.Select(each => each.Element)]);
    }

    IEnumerable<CollectionElement> OfLocal(ILocalReferenceOperation local, string key, int depth)
    {
        if (EnclosingMember.OperationsAround(local).Any(operation =>
            operation is ILocalReferenceOperation { Syntax: SimpleNameSyntax name } && IsSame(operation, local) && ElementChange.Replaces(name)))
        {
            return [new(local, IsCollection: true)];
        }

        IEnumerable<CollectionElement> initial = AssignedValues.Reaching(local, local.Local) is { Assignments: { Count: > 0 } assignments }
            ? assignments
                .Where(assignment => assignment.Target is null && !Contains(assignment.Value, local))
                .SelectMany(assignment => assignment.Part is null ? Of(assignment.Value, key, depth + 1) : [new(local, IsCollection: true)])
            : TupleRows.Of(local) is { IsElement: true, Index: 1, Source: var pairs } && ElementType.Of(pairs.Type) is not null
                ? Of(pairs, ExternalKey.AnySegment, depth + 1).SelectMany(row =>
                    row.IsCollection ? [new(local, IsCollection: true)] : Of(row.Operation, key, depth + 1))
            : ElementAccess.CollectionOf(local) is { } outer
                ? Of(outer, ExternalKey.AnySegment, depth + 1).SelectMany(row => row.IsCollection ? [row] : Of(row.Operation, key, depth + 1))
                : [new(local, IsCollection: true)];
        return WithoutReplaced([.. initial, .. AddedTo(local, key, depth)], local);
    }

    // d["a"] = "redis:7" replaces an earlier entry with this key.
    static IEnumerable<CollectionElement> WithoutReplaced(CollectionElement[] elements, ILocalReferenceOperation use)
    {
        (string? Key, int Position)[] replaced =
        [
            .. EnclosingMember.OperationsAround(use)
                .Where(operation => ReplacedIn(operation, use) is not null && AssignedValues.AlwaysRunsBefore(operation, use))
                .Select(operation => (ReplacedIn(operation, use), operation.Syntax.SpanStart)),
        ];
        return replaced.Length == 0 ? elements : elements.Where(element => ConstantText.Of(EntryKey.Of(element.Operation)) is not { } key ||
            !replaced.Any(later => later.Key == key && later.Position > element.Operation.Syntax.SpanStart));
    }

    static string? ReplacedIn(IOperation operation, ILocalReferenceOperation collection) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } instance, Arguments: [var name] } }
            when IsSame(instance, collection) => ConstantText.Of(name.Value),
        IInvocationOperation { TargetMethod.Name: "Remove", Instance: { } instance, Arguments: [var name] } when IsSame(instance, collection) =>
            ConstantText.Of(name.Value),
        _ => null,
    };

    // The collection is an element of another one: images["redis"] of a Dictionary<string, string[]>.
    IEnumerable<CollectionElement> OfElement(IOperation element, IOperation outer, string key, int depth)
    {
        CollectionElement[] rows = [.. Of(outer, ElementKey.Of(element), depth + 1)];
        return rows.Any(row => row.IsCollection)
            ? [new(element, IsCollection: true)]
            : rows.SelectMany(row => Of(row.Operation, key, depth + 1));
    }

    static bool Contains(IOperation operation, IOperation part) => operation.Syntax.Span.Contains(part.Syntax.Span);

    IEnumerable<CollectionElement> AddedTo(ILocalReferenceOperation list, string key, int depth)
    {
        foreach (IOperation operation in EnclosingMember.OperationsAround(list))
        {
            switch (operation)
            {
                case IInvocationOperation { Instance: { } instance, TargetMethod.Name: "Add" or "Enqueue" or "Push" or "AddLast" or "TryAdd" } add
                    when IsSame(instance, list):
                    IReadOnlyList<IArgumentOperation> given = add.Arguments.InOrder();
                    if (given is [.., var last] && (given.Count == 1 || IsKey(key, given[0].Value)))
                    {
                        yield return Element(last.Value);
                    }

                    break;
                case IInvocationOperation { Instance: { } instance, TargetMethod.Name: "AddRange", Arguments: [var more] } when IsSame(instance, list):
                    foreach (CollectionElement element in Of(more.Value, key, depth + 1))
                    {
                        yield return element;
                    }

                    break;
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } instance, Arguments: [var index] }, Value: var value }
                    when IsSame(instance, list) && IsKey(key, index.Value):
                    yield return Element(value);
                    break;
                case ISimpleAssignmentOperation { Target: IArrayElementReferenceOperation { ArrayReference: var array }, Value: var value }
                    when IsSame(array, list):
                    yield return Element(value);
                    break;
            }
        }
    }

    /// <summary>True if the element with the key that <paramref name="given"/> gives may be the <paramref name="wanted"/> one.</summary>
    public static bool IsKey(string wanted, IOperation given) => wanted == ExternalKey.AnySegment || ConstantText.Of(given) is not { } key || key == wanted;

    static bool IsSame(IOperation instance, ILocalReferenceOperation list) =>
        Conversions.Within(instance) is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Local, list.Local);

    IEnumerable<CollectionElement> OfMember(IMemberReferenceOperation member, string key, int depth) =>
        member is IPropertyReferenceOperation { Property.Name: "Values", Instance: { } dictionary } && ElementType.Of(dictionary.Type) is not null
            ? Of(dictionary, ExternalKey.AnySegment, depth + 1)
            : HeldBy(member) is { Count: > 0 } held ? held.SelectMany(value => Of(value, key, depth + 1))
            : declared(member) is { } value ? Of(value, key, depth + 1)
            : [new(member, IsCollection: true)];

    List<IOperation>? HeldBy(IOperation read) =>
        HeldValue.HolderOf(read) is { } holder && Conversions.Within(Kept(holder) ?? holder) is IObjectCreationOperation creation
            ? [.. HeldValue.In(creation)]
            : null;

    IOperation? Kept(IOperation holder) => Conversions.Within(holder) switch
    {
        ILocalReferenceOperation local => LocalValue.Of(local),
        IMemberReferenceOperation member => declared(member),
        _ => null,
    };

    IEnumerable<CollectionElement> OfQuery(IInvocationOperation call, string key, int depth)
    {
        IMethodSymbol method = call.TargetMethod;
        IOperation? source = call.Instance ?? (method.IsExtensionMethod && call.Arguments is [{ Value: var first }, ..] ? first : null);
        if (!CollectionQuery.IsOfFramework(method))
        {
            return [new(call, IsCollection: true)];
        }

        return method.Name switch
        {
            _ when source is null => OfArguments(call, key, depth),

            "Add" or "SetItem" or "Insert" or "Enqueue" or "Push" or "AddRange" or "SetItems" => OfChanged(call, key, depth),
            "Select" or "ToDictionary" or "ToFrozenDictionary" or "ToImmutableDictionary" or "ToLookup"
                when Selector(call) is { } selector && ReturnedText.Of(selector).ToList() is { Count: > 0 } selected => selected.Select(Element),
            "ToDictionary" when call.Arguments.Length > 1 => Of(source, ExternalKey.AnySegment, depth + 1),
            "SelectMany" when call.Arguments is [_, { Value: var selector }] && ReturnedText.Of(selector).ToList() is { Count: > 0 } selected =>
                selected.SelectMany(inner => Of(inner, ExternalKey.AnySegment, depth + 1)),
            "Concat" or "Union" or "Append" or "Prepend" when call.Arguments is [.., { Value: var more }] =>
                Of(source, ExternalKey.AnySegment, depth + 1)
                    .Concat(ElementType.Of(more.Type) is null ? [Element(more)] : Of(more, ExternalKey.AnySegment, depth + 1)),
            _ when CollectionQuery.SelectsByText(call) => [new(call, IsCollection: true)],
            _ when CollectionQuery.Keeps(method.Name) => Of(source, CollectionQuery.KeepsKeys(method.Name) ? key : ExternalKey.AnySegment, depth + 1),
            _ => [new(call, IsCollection: true)],
        };
    }

    // ImmutableArray.Create("redis", "nginx"), Array.AsReadOnly(images), Array.Empty<string>()
    IEnumerable<CollectionElement> OfArguments(IInvocationOperation call, string key, int depth)
    {
        if (call.TargetMethod.Name is "Empty" or "CreateBuilder")
        {
            return [];
        }

        IOperation[] given =
        [
            .. call.Arguments.Select(argument => argument.Value)
                .Where(value => value.Type?.Name.EndsWith("Comparer", StringComparison.Ordinal) != true),
        ];
        return !CollectionQuery.Keeps(call.TargetMethod.Name) ? [new(call, IsCollection: true)]
            : given is [var only] && ElementType.Of(only.Type) is not null ? Of(only, key, depth + 1)
            : given.All(value => SymbolEqualityComparer.Default.Equals(value.Type, ElementType.Of(call.Type))) ? At(key, [.. given.Select(Element)])
            : [new(call, IsCollection: true)];
    }

    // Immutable collections return a copy with other elements: empty.Add("a", "redis").Add("b", "nginx")
    IEnumerable<CollectionElement> OfChanged(IInvocationOperation last, string key, int depth)
    {
        var elements = new List<CollectionElement>();
        IOperation current = last;
        while (current is IInvocationOperation { Instance: { } before } change &&
            change.TargetMethod.Name is "Add" or "SetItem" or "Insert" or "Enqueue" or "Push" or "AddRange" or "SetItems" &&
            change.Arguments.InOrder() is [.., { Value: var value }] arguments)
        {
            bool isEntry = arguments.Count == 2 && change.TargetMethod.Name != "Insert";
            if (ElementType.Of(value.Type) is not null && change.TargetMethod.Name is "AddRange" or "SetItems")
            {
                elements.InsertRange(0, Of(value, key, depth + 1));
            }
            else if (!isEntry || IsKey(key, arguments[0].Value))
            {
                elements.Insert(0, Element(value));
            }

            // The entry replaces an earlier one with the same key.
            if (isEntry && key != ExternalKey.AnySegment && ConstantText.Of(arguments[0].Value) == key)
            {
                return elements;
            }

            current = Conversions.Within(before);
        }

        return Of(current, key, depth + 1).Concat(elements);
    }

    // The function that gives the element; the first function of a dictionary gives the key.
    static IOperation? Selector(IInvocationOperation call)
    {
        IOperation[] functions = [.. call.Arguments.Select(argument => argument.Value).Where(value => Conversions.Within(value) is IDelegateCreationOperation)];
        return functions.Length == (call.TargetMethod.Name == "Select" ? 1 : 2) ? functions[functions.Length - 1] : null;
    }
}
