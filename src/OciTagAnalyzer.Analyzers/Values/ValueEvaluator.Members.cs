using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <content>Calls, fields and properties.</content>
sealed partial class ValueEvaluator
{
    IReadOnlyList<TextValue> ReadCall(IInvocationOperation call)
    {
        if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke && call.Instance is { } function)
        {
            return ReadFunction(call, function) ?? Unknown(call);
        }

        if (TaskResult.Of(call) is { } task)
        {
            return Evaluate(task);
        }

        return ReadElement(call) ?? (IsOwn(call.TargetMethod) ? ReadReturned(call) : null) ?? ReadConstant(call);
    }

    bool IsOwn(ISymbol member) => SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, compilation.Assembly);

    // The only value of a variable, readonly field or get-only property; null if there may be others.
    IOperation? KeptValue(IOperation holder) => Conversions.Within(holder) switch
    {
        ILocalReferenceOperation local => LocalValue.Of(local),
        IFieldReferenceOperation { Field: { IsReadOnly: true } field } use when MemberInitializer.Of(field, cancellation) is { } written =>
            OperationOf(written, use),
        IPropertyReferenceOperation { Property: { SetMethod: null } property } use
            when !Overriding.IsPossibleFor(property) && MemberInitializer.Of(property, cancellation) is { } written => OperationOf(written, use),
        _ => null,
    };

    // A variable or member that contains a lambda or a method, or a call that returns one.
    IReadOnlyList<TextValue>? ReadFunction(IInvocationOperation call, IOperation function) =>
        CollectionOf(function) is { } functions
            ? ReadFunctions(call, functions, ElementKey.Of(function))
            : ReadEachFunction(call, function, each => ReadCalled(call, each));

    // images["redis"]() of a Dictionary<string, Func<string>>
    IReadOnlyList<TextValue>? ReadFunctions(IInvocationOperation call, IOperation collection, string key)
    {
        IReadOnlyList<TextValue>?[] returned =
        [
            .. new CollectionElements(DeclaredCollection).Of(collection, key)
                .Select(element => element.IsCollection ? null : ReadCalled(call, element.Operation)),
        ];
        return returned.Length == 0 || returned.Any(values => values is null) ? null : All(call, returned.OfType<IReadOnlyList<TextValue>>());
    }

    // Null if the value is not a function with a body that can be bound here.
    IReadOnlyList<TextValue>? ReadCalled(IInvocationOperation call, IOperation function) => ReturnedText.FunctionIn(function) switch
    {
        IAnonymousFunctionOperation { Symbol: var symbol } lambda =>
            WithArguments(call, symbol, Through(call, symbol, () => Either(call, [.. ReturnedText.Of(lambda)]))),
        IMethodReferenceOperation { Method: var method } when IsOwn(method) && !Overriding.IsPossibleFor(method) =>
            ReadReturned(call, method.OriginalDefinition, element: null, use: null),
        _ => null,
    };

    // Null if no body can be bound here.
    IReadOnlyList<TextValue>? ReadReturned(IInvocationOperation call, string? element = null, IOperation? use = null) =>
        ReadBodies(call, method => ReadReturned(call, method, element, use));

    // Null if no body can be bound here.
    IReadOnlyList<TextValue>? ReadBodies(IInvocationOperation call, Func<IMethodSymbol, IReadOnlyList<TextValue>?> read)
    {
        IMethodSymbol method = call.TargetMethod.OriginalDefinition;
        if (!Overriding.IsPossibleFor(method))
        {
            return read(method);
        }

        IReadOnlyList<TextValue>[] bodies =
            [.. code?.Implementing(method).Select(body => read((IMethodSymbol)body)).OfType<IReadOnlyList<TextValue>>() ?? []];
        return bodies.Length == 0 ? null : All(call, bodies);
    }

    IReadOnlyList<TextValue>? ReadReturned(IOperation call, ISymbol method, string? element, IOperation? use)
    {
        var returned = new List<(IOperation Value, bool IsElement)>();
        foreach (ExpressionSyntax expression in ReturnedExpressions.Of(method, cancellation))
        {
            if (OperationOf(expression, call) is not { } value)
            {
                return null;
            }

            returned.Add((value, ReturnedExpressions.AreElements(expression)));
        }

        return returned.Count == 0
            ? null
            : WithArguments(call, method, Through(call, method, () => All(call, returned.Select(one =>
                element is null || one.IsElement ? Evaluate(one.Value) : EvaluateElements(one.Value, element, use!)))));
    }

    // The parts that are parameters of the called function have the values of its arguments.
    IReadOnlyList<TextValue> WithArguments(IOperation call, ISymbol function, IReadOnlyList<TextValue> values) =>
        All(call, values.Select(value => IsCompletedElsewhere(value, values)
            ? [TextValue.Of(value.Pieces[0] with { Source = null })]
            : WithArguments(call, function, value)));

    // A function that returns its parameter only if it is complete: image.Contains(':') ? image : image + ":1".
    static bool IsCompletedElsewhere(TextValue value, IReadOnlyList<TextValue> all) =>
        value.Pieces is [{ Source: IParameterSymbol parameter }] &&
        all.Any(other => other.Pieces.Take(other.Pieces.Count - 1).Any(piece => SymbolEqualityComparer.Default.Equals(piece.Source, parameter)));

    IReadOnlyList<TextValue> WithArguments(IOperation call, ISymbol function, TextValue value)
    {
        IReadOnlyList<TextValue> all = [TextValue.Empty];
        foreach (ValuePiece piece in value.Pieces)
        {
            IReadOnlyList<TextValue> next = (piece.Source ?? piece.ElementOf) is IParameterSymbol parameter &&
                GivenParameter.ValueOf(parameter, call, function) is { } given
                    ? Given(call, given, piece)
                    : [TextValue.Of(piece)];

            if (next.Count == 0)
            {
                // Code that appends a null argument is often not reached with it.
                if (value.Pieces.Count == 1)
                {
                    return [];
                }

                next = [TextValue.Of(piece with { Source = null, ElementOf = null })];
            }

            all = Join(call, all, next);
        }

        return all;
    }

    IReadOnlyList<TextValue> Given(IOperation call, IOperation given, ValuePiece piece) =>
        piece.ElementOf is not null ? EvaluateElements(given, piece.Element ?? ExternalKey.AnySegment, call)
        : given.Parent is IArgumentOperation { ArgumentKind: ArgumentKind.DefaultValue, Parameter: { } parameter } ? Default(call, parameter) ?? Evaluate(given)
        : Evaluate(given);

    IReadOnlyList<TextValue> ReadField(IFieldReferenceOperation reference)
    {
        IFieldSymbol field = reference.Field;
        if (field is { IsStatic: true, Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String })
        {
            return [TextValue.Empty];
        }

        if (field.ContainingType.IsTupleType)
        {
            return ReadComponent(reference) ?? Unknown(reference);
        }

        return field.IsConst || field.IsReadOnly
            ? Through(reference, field, () => ConstructorAssignment.Of(field, cancellation) is { } assigned
                ? ReadAssigned(reference, field, assigned)
                : ReadDeclared(reference, field, MemberInitializer.Of(field, cancellation)))
            : Unknown(reference);
    }

    // Values that come from a parameter count as unknown: the class may use the stored parameter in other ways.
    IReadOnlyList<TextValue> ReadAssigned(IFieldReferenceOperation use, IFieldSymbol field, ExpressionSyntax assigned) =>
        [.. ReadDeclared(use, field, assigned)
            .SelectMany(value => value.Pieces.Any(piece => piece.Source is IParameterSymbol) ? Unknown(use) : [value])];

    IReadOnlyList<TextValue> ReadProperty(IPropertyReferenceOperation reference)
    {
        IPropertySymbol property = reference.Property;
        return TaskResult.Of(reference) is { } task ? Evaluate(task)
            : property.IsIndexer && IsOwn(property) && !Overriding.IsPossibleFor(property) ? ReadGetter(reference, property)
            : !property.Parameters.IsEmpty || property.Name == "Value" ? ReadElement(reference) ?? ReadHeld(reference) ?? Unknown(reference)
            : Overriding.IsPossibleFor(property) ? ReadOverridable(reference)
            : property.SetMethod is not null ? ReadGetter(reference, property)
            : WithArguments(reference, property, Through(reference, property, () => MemberInitializer.Of(property, cancellation) is { } only
                ? ReadDeclared(reference, property, only)
                : ReadReturnedBy(reference, property) ?? ReadDeclared(reference, property, null)));
    }

    // Another class may override it in any way.
    IReadOnlyList<TextValue> ReadOverridable(IPropertyReferenceOperation reference) => code is null || !IsOwn(reference.Property)
        ? Unknown(reference)
        : All(reference, code.Implementing(reference.Property.OriginalDefinition)
            .OfType<IPropertySymbol>()
            .Select(property => ReadGetter(reference, property))
            .Prepend(Unknown(reference)));

    // new Lazy<string>(() => "redis").Value. The text of an object that code can assign another value to is one of those that flow into its member.
    IReadOnlyList<TextValue>? ReadHeld(IPropertyReferenceOperation reference) => HeldValue.HolderOf(reference) is not { } holder ? null
        : HeldValue.IsAssignable(holder.Type!) ? (holder is ILocalReferenceOperation local ? ReadOnlyValue(local) : null) ?? Unknown(reference)
        : Conversions.Within(KeptValue(holder) ?? holder) is (IObjectCreationOperation or IInvocationOperation) and var given ? Evaluate(given)
        : Unknown(reference);

    // With several values, the order of the statements decides.
    IReadOnlyList<TextValue>? ReadOnlyValue(ILocalReferenceOperation holder) =>
        LocalValue.Of(holder) is { } kept && Conversions.Within(kept) is IObjectCreationOperation creation && HeldValue.AssignedTo(holder) is { } assigned &&
        HeldValue.In(creation).Concat(assigned).Take(2).ToArray() is [var only] ? Evaluate(only) : null;

    // The value of a delegate is the text that it returns, since only its calls are read.
    IReadOnlyList<TextValue> ReadDelegate(IOperation function) => function switch
    {
        IAnonymousFunctionOperation { Symbol: var symbol } lambda => Through(lambda, symbol, () => Either(lambda, [.. ReturnedText.Of(lambda)])),
        IMethodReferenceOperation { Method: var method } when IsOwn(method) && !Overriding.IsPossibleFor(method) =>
            ReadReturned(function, method.OriginalDefinition, element: null, use: null) ?? Unknown(function),
        _ => Unknown(function),
    };

    // A text that is converted to an object and back, or else the member of the object that contains the text.
    IReadOnlyList<TextValue> ReadConverted(IConversionOperation operation, IMethodSymbol conversion)
    {
        IReadOnlyList<TextValue> values = Evaluate(operation.Operand);
        return values.All(value => value.IsUnknown) && ConvertedMember.Of(conversion, cancellation) is { } member
            ? [TextValue.Of(HoleOf(operation.Syntax) with { Source = member, Read = operation.Syntax })]
            : values;
    }

    // A property with a setter may have any value; its getter may give another one instead, or if none is set.
    IReadOnlyList<TextValue> ReadGetter(IPropertyReferenceOperation reference, IPropertySymbol property) =>
        !IsOwn(property) || StoredProperty.IsAutomatic(property)
            ? Unknown(reference)
            : WithArguments(reference, property, Through(reference, property, () => ReadReturnedBy(reference, property) is { } returned
                ? [.. returned.Select(value => value.IsUnknown && !IsGivenByUse(value.Pieces[0].Source, property) ? TextValue.Of(Hole(reference)) : value)]
                : Unknown(reference)));

    // The key of an indexer, or the receiver of an extension property.
    static bool IsGivenByUse(ISymbol? source, IPropertySymbol property) =>
        source is IParameterSymbol && (property.IsIndexer || source.ContainingSymbol is INamedTypeSymbol);

    IReadOnlyList<TextValue>? ReadReturnedBy(IPropertyReferenceOperation reference, IPropertySymbol property)
    {
        IOperation?[] returned = [.. ReturnedExpressions.Of(property.OriginalDefinition, cancellation).Select(value => OperationOf(value, reference))];
        return returned.Length == 0 || returned.Any(value => value is null) ? null : All(reference, returned.Select(value => Evaluate(value!)));
    }

    // A literal is its own value. Other expressions have to be bound, which is only possible in the file that is being analyzed;
    // for a declaration in another file, only its constant value is used.
    IReadOnlyList<TextValue> ReadDeclared(IOperation use, ISymbol symbol, ExpressionSyntax? initializer)
    {
        if (initializer is null || !compilation.ContainsSyntaxTree(initializer.SyntaxTree))
        {
            return ReadConstant(use);
        }

        ExpressionSyntax bare = initializer;
        while (bare is ParenthesizedExpressionSyntax parenthesized)
        {
            bare = parenthesized.Expression;
        }

        if (bare is LiteralExpressionSyntax { Token: { Value: string text } token })
        {
            return [TextValue.Of(new(text, null, token, bare))];
        }

        if (OperationOf(initializer, use) is { } operation)
        {
            return Evaluate(operation);
        }

        // The parts are unknown here, so the constant is reported where it is used; the file that declares it may report it at a part.
        return ConstantOf(symbol) is string constant
            ? [TextValue.Of(new(constant, null, default, null))]
            : ReadConstant(use);
    }

    // During the analysis of an operation, only its file can be bound.
    IOperation? OperationOf(SyntaxNode written, IOperation use) =>
        written.SyntaxTree == use.Syntax.SyntaxTree && use.SemanticModel is { } model ? model.GetOperation(written, cancellation)
        : compilation.ContainsSyntaxTree(written.SyntaxTree) ? code?.Bind(written)
        : null;

    static object? ConstantOf(ISymbol symbol) => symbol switch
    {
        IFieldSymbol { HasConstantValue: true } field => field.ConstantValue,
        IParameterSymbol { HasExplicitDefaultValue: true } parameter => parameter.ExplicitDefaultValue,
        _ => null,
    };
}
