using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>
/// Evaluates an operation to the literals that its string consists of: one <see cref="TextValue"/>
/// for each possible value. Unknown parts are holes, never guesses.
/// </summary>
/// <param name="compilation">The compilation that contains the operation.</param>
/// <param name="external">Recognizes values that code reads from outside.</param>
/// <param name="code">The code of other files; null during the analysis of an operation, when only its own file can be bound.</param>
/// <param name="cancellation">Cancels the evaluation.</param>
sealed class ValueEvaluator(Compilation compilation, IExternalValues external, IBoundCode? code, CancellationToken cancellation)
{
    // Beyond these limits a value counts as unknown.
    const int MaxDepth = 12;
    internal const int MaxValues = 32;

    // Allocated when needed, since most values are literals. Contains symbols, and the assignments of variables.
    HashSet<object>? visited;
    int depth;

    // The tuples whose components are parts of the values that are being evaluated.
    readonly List<TupleRows> rows = [];

    /// <summary>Returns all possible values of <paramref name="operation"/>; none if it is null or throws.</summary>
    public IReadOnlyList<TextValue> Evaluate(IOperation operation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (depth >= MaxDepth)
        {
            return Unknown(operation);
        }

        depth++;
        try
        {
            IReadOnlyList<TextValue> values = ReadUnbounded(operation);
            return depth == 1 && rows.Count > 0 ? WithRows(operation, values) : values;
        }
        finally
        {
            depth--;
        }
    }

    IReadOnlyList<TextValue> ReadUnbounded(IOperation operation) => operation switch
    {
        IConversionOperation conversion => Evaluate(conversion.Operand),
        IAwaitOperation awaited => Evaluate(awaited.Operation),
        IThrowOperation => [],
        ILiteralOperation literal => ReadLiteral(literal),
        IInterpolatedStringOperation interpolated => ReadInterpolation(interpolated),
        IInterpolatedStringHandlerCreationOperation handler => Evaluate(handler.Content),
        _ when PassedText.Of(operation) is { } text => Evaluate(text),
        _ when external.DefaultOf(operation) is { } whenAbsent => [.. Unknown(operation), .. Evaluate(whenAbsent)],
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => ReadConcatenation(sum),
        IInvocationOperation call when TextCall.Of(call) is { } text => ReadText(call, text),
        IInvocationOperation call => ReadCall(call),
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => Either(conditional, [conditional.WhenTrue, whenFalse]),
        IConditionalAccessOperation { WhenNotNull: var value } => Evaluate(value),
        ICoalesceOperation coalesce => Either(coalesce, [coalesce.Value, coalesce.WhenNull]),
        ISwitchExpressionOperation choice => Either(choice, [.. choice.Arms.Select(arm => arm.Value)]),
        ISimpleAssignmentOperation assignment => Evaluate(assignment.Value),
        ICoalesceAssignmentOperation assignment => Either(assignment, [assignment.Target, assignment.Value]),
        ILocalReferenceOperation local => ReadLocal(local),
        IFieldReferenceOperation field => ReadField(field),
        IPropertyReferenceOperation property => ReadProperty(property),
        IParameterReferenceOperation parameter => ReadParameter(parameter),
        IArrayElementReferenceOperation => ReadElement(operation) ?? Unknown(operation),
        _ => ReadConstant(operation),
    };

    IReadOnlyList<TextValue> ReadLiteral(ILiteralOperation literal) =>
        literal.ConstantValue is { HasValue: true, Value: null } ? []

        // The closing quote is missing, so the text may be incomplete.
        : literal.Syntax.ContainsDiagnostics ? Unknown(literal)
        : literal.Syntax is LiteralExpressionSyntax syntax && syntax.Token.Value is string text
            ? [TextValue.Of(new(text, null, syntax.Token, syntax))]
            : ReadConstant(literal);

    IReadOnlyList<TextValue> ReadInterpolation(IInterpolatedStringOperation interpolated)
    {
        if (interpolated.Syntax is not InterpolatedStringExpressionSyntax syntax)
        {
            return ReadConstant(interpolated);
        }

        if (syntax.StringEndToken.IsMissing)
        {
            return Unknown(interpolated);
        }

        IReadOnlyList<TextValue> values = [TextValue.Empty];
        foreach (IInterpolatedStringContentOperation part in interpolated.Parts)
        {
            values = Join(interpolated, values, [.. ReadPart(part, syntax).Select(value => value.Through(part.Syntax))]);
        }

        return [.. values.Select(value => value.In(syntax))];
    }

    IReadOnlyList<TextValue> ReadPart(IInterpolatedStringContentOperation part, InterpolatedStringExpressionSyntax whole) => part switch
    {
        IInterpolatedStringTextOperation { Syntax: InterpolatedStringTextSyntax text } =>
            [TextValue.Of(new(text.TextToken.ValueText, null, text.TextToken, whole))],
        IInterpolatedStringAppendOperation { Syntax: InterpolatedStringTextSyntax text } =>
            [TextValue.Of(new(text.TextToken.ValueText, null, text.TextToken, whole))],
        IInterpolatedStringAppendOperation
        {
            Syntax: InterpolationSyntax { AlignmentClause: null, FormatClause: null },
            AppendCall: IInvocationOperation { Arguments: [var hole, ..] },
        } => Evaluate(hole.Value),
        // A format or an alignment changes the text.
        IInterpolationOperation { FormatString: null, Alignment: null } hole => Evaluate(hole.Expression),
        _ => Unknown(part),
    };

    IReadOnlyList<TextValue> ReadConcatenation(IBinaryOperation sum)
    {
        if (sum.Type?.SpecialType != SpecialType.System_String || sum.Syntax is not ExpressionSyntax syntax)
        {
            return ReadConstant(sum);
        }

        return [.. Join(sum, ReadOperand(sum.LeftOperand), ReadOperand(sum.RightOperand)).Select(value => value.In(syntax))];
    }

    // Each operand of a longer sum is a separate part.
    IReadOnlyList<TextValue> ReadOperand(IOperation operand) =>
        operand is IBinaryOperation { Type.SpecialType: SpecialType.System_String }
            ? Evaluate(operand)
            : [.. Evaluate(operand).Select(value => value.Through(operand.Syntax))];

    IReadOnlyList<TextValue> ReadLocal(ILocalReferenceOperation reference) => reference.ConstantValue.HasValue && LocalValue.Of(reference) is null
        ? ReadConstant(reference)
        : ReadVariable(reference, reference.Local) ?? ReadElement(reference) ?? ReadComponent(reference) ?? Unknown(reference);

    // A part for now, since several components of the same tuple belong together.
    IReadOnlyList<TextValue>? ReadComponent(IOperation reference)
    {
        if (TupleRows.Of(reference) is not { } row)
        {
            return null;
        }

        rows.Add(row);
        return [TextValue.Of(ValuePiece.Hole(HoleName(reference.Syntax)) with { Read = reference.Syntax, Row = rows.Count - 1 })];
    }

    IReadOnlyList<TextValue> WithRows(IOperation whole, IReadOnlyList<TextValue> values)
    {
        TupleRows[] all = [.. rows];
        rows.Clear();
        return All(whole, values.Select(value => WithRows(all, value)));
    }

    // Each tuple gives one value; if the tuples are unknown, so are the parts.
    IReadOnlyList<TextValue> WithRows(TupleRows[] all, TextValue value)
    {
        if (value.Pieces.Select(piece => piece.Row).FirstOrDefault(row => row is not null) is not { } first)
        {
            return [value];
        }

        TupleRows tuple = all[first];
        IEnumerable<IOperation> sources = tuple.IsElement
            ? new CollectionElements(DeclaredCollection).Of(tuple.Source).Select(element => element.Operation)
            : [tuple.Source];
        return
        [
            .. sources.SelectMany(source => WithRows(all, value.With(i => value.Pieces[i] is { Row: { } row } piece && IsSame(all[row], tuple)
                ? Component(source, all[row].Index) ?? TextValue.Of(piece with { Row = null })
                : null))),
        ];
    }

    static bool IsSame(TupleRows one, TupleRows other) => one.IsElement == other.IsElement && one.Source.Syntax == other.Source.Syntax;

    // The elements of a dictionary are its values, the second components of its pairs.
    TextValue? Component(IOperation source, int index)
    {
        IOperation? component = Conversions.Within(source) is ITupleOperation { Elements: var elements } ? elements.ElementAtOrDefault(index)
            : index == 1 && source.Type is { SpecialType: SpecialType.System_String } ? source
            : null;
        return component is not null && Evaluate(component) is [var only] && only.Pieces.All(piece => piece.Row is null) ? only : null;
    }

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

        if (reaching.Assignments.Count == 0)
        {
            return null;
        }

        var values = new List<TextValue>();
        if (reaching.MayBeInitial && reference is IParameterReferenceOperation parameter)
        {
            values.AddRange(Passed(parameter));
        }

        foreach (VariableAssignment assignment in reaching.Assignments)
        {
            values.AddRange(Through(reference, assignment.Operation, () => assignment.Target is { } before
                ? Join(assignment.Operation, Evaluate(before), ReadOperand(assignment.Value))
                : Evaluate(assignment.Value)));
        }

        return values.Count <= MaxValues ? values : Unknown(reference);
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

    // Null if the operation is no element of a collection, or nothing is known about the collection.
    IReadOnlyList<TextValue>? ReadElement(IOperation operation)
    {
        if (external.KeyOf(operation) is not null || CollectionOf(operation) is not { } collection)
        {
            return null;
        }

        return Through(operation, operation, () => EvaluateElements(collection, ElementKey.Of(operation), operation));
    }

    // A key of a section that is only known at run time may be any.
    IOperation? CollectionOf(IOperation operation) =>
        ElementAccess.CollectionOf(operation) is { } collection && !external.IsSection(collection.Type) ? collection : null;

    /// <summary>Returns all possible values of the elements of <paramref name="collection"/> with this key or index; <c>*</c> for any.</summary>
    public IReadOnlyList<TextValue> EvaluateElements(IOperation collection, string key = ExternalKey.AnySegment) => EvaluateElements(collection, key, collection);

    IReadOnlyList<TextValue> EvaluateElements(IOperation collection, string key, IOperation use)
    {
        var values = new List<TextValue>();
        foreach (CollectionElement element in new CollectionElements(DeclaredCollection).Of(collection, key))
        {
            IReadOnlyList<TextValue> each = !element.IsCollection ? Evaluate(element.Operation)
                : element.Operation is IInvocationOperation { TargetMethod: var method } and var returned && IsOwn(method) && ReadReturned((IInvocationOperation)returned, key, use) is { } found
                    ? found
                : [TextValue.Of(ElementHole(use, element.Operation, key))];
            values.AddRange(each);
            if (values.Count > MaxValues)
            {
                return Unknown(use);
            }
        }

        return values;
    }

    // A list that other code can change is not its initializer only.
    IOperation? DeclaredCollection(IMemberReferenceOperation member)
    {
        ExpressionSyntax? written = member.Member switch
        {
            IFieldSymbol { IsReadOnly: true } field => MemberInitializer.Of(field, cancellation),
            IPropertySymbol { SetMethod: null } property when !Overriding.IsPossibleFor(property) => MemberInitializer.Of(property, cancellation),
            _ => null,
        };
        return written is null || ElementChange.IsIn(member.Member, cancellation) ? null : OperationOf(written, member);
    }

    IReadOnlyList<TextValue> ReadText(IInvocationOperation call, TextCall text) =>
        text.Read(Evaluate, operand => [.. ReadOperand(operand)], EvaluateInOrder) is { } values && values.Count <= MaxValues ? values : Unknown(call);

    // The elements of a collection whose number and order are known; null for any other.
    IReadOnlyList<IOperation>? EvaluateInOrder(IOperation collection)
    {
        IOperation list = Conversions.Within(collection);
        CollectionElement[] elements = list is IArrayCreationOperation { Initializer: not null } || CollectionElements.IsExpression(list)
            ? [.. new CollectionElements(DeclaredCollection).Of(collection)]
            : [new(collection, true)];
        return elements.Any(element => element.IsCollection) ? null : [.. elements.Select(element => element.Operation)];
    }

    IReadOnlyList<TextValue> ReadCall(IInvocationOperation call)
    {
        if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke && call.Instance is { } function)
        {
            return ReadFunction(call, function) ?? Unknown(call);
        }

        return ReadElement(call) ?? (IsOwn(call.TargetMethod) ? ReadReturned(call) : null) ?? ReadConstant(call);
    }

    bool IsOwn(ISymbol member) => SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, compilation.Assembly);

    // A variable or readonly field that contains a lambda.
    IReadOnlyList<TextValue>? ReadFunction(IInvocationOperation call, IOperation function)
    {
        IOperation? kept = Conversions.Within(function) switch
        {
            ILocalReferenceOperation local => LocalValue.Of(local),
            IFieldReferenceOperation { Field: { IsReadOnly: true } field } reference => MemberInitializer.Of(field, cancellation) is { } written ? OperationOf(written, reference) : null,
            _ => null,
        };
        return kept is not null && Conversions.Within(kept) is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Symbol: var symbol } } lambda
            ? Through(call, symbol, () => Either(call, [.. ReturnedText.Of(lambda)])) is { } values ? WithArguments(call, symbol, values) : null
            : null;
    }

    // Null if no body can be bound here.
    IReadOnlyList<TextValue>? ReadReturned(IInvocationOperation call, string? element = null, IOperation? use = null)
    {
        IMethodSymbol method = call.TargetMethod.OriginalDefinition;
        if (!Overriding.IsPossibleFor(method))
        {
            return ReadReturned(call, method, element, use);
        }

        IReadOnlyList<TextValue>[] bodies = [.. code?.Implementing(method)
            .Select(body => ReadReturned(call, (IMethodSymbol)body, element, use))
            .OfType<IReadOnlyList<TextValue>>() ?? []];
        return bodies.Length == 0 ? null : All(call, bodies);
    }

    IReadOnlyList<TextValue>? ReadReturned(IInvocationOperation call, IMethodSymbol method, string? element, IOperation? use)
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
    IReadOnlyList<TextValue> WithArguments(IInvocationOperation call, IMethodSymbol function, IReadOnlyList<TextValue> values) =>
        All(call, values.Select(value => WithArguments(call, function, value)));

    IReadOnlyList<TextValue> WithArguments(IInvocationOperation call, IMethodSymbol function, TextValue value)
    {
        IReadOnlyList<TextValue> all = [TextValue.Empty];
        foreach (ValuePiece piece in value.Pieces)
        {
            IReadOnlyList<TextValue> next = (piece.Source ?? piece.ElementOf) is IParameterSymbol parameter &&
                SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol.OriginalDefinition, function.OriginalDefinition) &&
                ArgumentFor(call, parameter) is { } argument
                    ? Given(call, argument, piece)
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

    IReadOnlyList<TextValue> Given(IOperation call, IArgumentOperation argument, ValuePiece piece) =>
        piece.ElementOf is not null ? EvaluateElements(argument.Value, piece.Element ?? ExternalKey.AnySegment, call)
        : argument is { ArgumentKind: ArgumentKind.DefaultValue, Parameter: { } parameter } ? Default(call, parameter) ?? Evaluate(argument.Value)
        : Evaluate(argument.Value);

    static IArgumentOperation? ArgumentFor(IInvocationOperation call, IParameterSymbol parameter) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal);

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
        return !property.Parameters.IsEmpty || property.Name == "Value" ? ReadElement(reference) ?? ReadLazy(reference) ?? Unknown(reference)
            : Overriding.IsPossibleFor(property) ? ReadOverridable(reference)
            : property.SetMethod is not null ? ReadGetter(reference, property)
            : Through(reference, property, () => MemberInitializer.Of(property, cancellation) is { } only
                ? ReadDeclared(reference, property, only)
                : ReadReturnedBy(reference, property) ?? ReadDeclared(reference, property, null));
    }

    // Another class may override it in any way.
    IReadOnlyList<TextValue> ReadOverridable(IPropertyReferenceOperation reference) => code is null || !IsOwn(reference.Property)
        ? Unknown(reference)
        : All(reference, code.Implementing(reference.Property.OriginalDefinition)
            .OfType<IPropertySymbol>()
            .Select(property => ReadGetter(reference, property))
            .Prepend(Unknown(reference)));

    // new Lazy<string>(() => "redis").Value
    IReadOnlyList<TextValue>? ReadLazy(IPropertyReferenceOperation reference)
    {
        if (reference is not { Property.ContainingType: { Name: nameof(Lazy<object>), ContainingNamespace.Name: nameof(System) }, Instance: { } instance })
        {
            return null;
        }

        IOperation? made = Conversions.Within(instance) switch
        {
            ILocalReferenceOperation local => LocalValue.Of(local),
            IFieldReferenceOperation { Field: { IsReadOnly: true } field } use => MemberInitializer.Of(field, cancellation) is { } written ? OperationOf(written, use) : null,
            var other => other,
        };
        return made is not null && Conversions.Within(made) is IObjectCreationOperation { Arguments: [var first, ..] }
            ? Either(reference, [.. ReturnedText.Of(first.Value)])
            : null;
    }

    // A property with a setter may have any value; its getter may give another one instead, or if none is set.
    IReadOnlyList<TextValue> ReadGetter(IPropertyReferenceOperation reference, IPropertySymbol property) =>
        !IsOwn(property) || StoredProperty.IsAutomatic(property)
            ? Unknown(reference)
            : Through(reference, property, () => ReadReturnedBy(reference, property) is { } returned
                ? [.. returned.Select(value => value.IsUnknown ? TextValue.Of(Hole(reference)) : value)]
                : Unknown(reference));

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

    // A value that depends on itself is unknown.
    IReadOnlyList<TextValue> Through(IOperation reference, object place, Func<IReadOnlyList<TextValue>> read)
    {
        if (!(visited ??= new(SymbolOrReferenceComparer.Instance)).Add(place))
        {
            return [TextValue.Of(Hole(reference) with { Source = null })];
        }

        IReadOnlyList<TextValue> values = read();
        _ = visited.Remove(place);

        // If the value is unknown, a message shows the name.
        return [.. values.Select(value => value.IsUnknown ? TextValue.Of(value.Pieces[0] with { HoleName = Hole(reference).HoleName }) : value)];
    }

    IReadOnlyList<TextValue> Either(IOperation choice, IOperation[] branches) => All(choice, branches.Select(Evaluate));

    IReadOnlyList<TextValue> All(IOperation choice, IEnumerable<IReadOnlyList<TextValue>> branches)
    {
        List<TextValue> values = [.. branches.SelectMany(branch => branch)];
        return values.Count <= MaxValues ? values : Unknown(choice);
    }

    IReadOnlyList<TextValue> Join(IOperation whole, IReadOnlyList<TextValue> left, IReadOnlyList<TextValue> right)
    {
        // A null operand adds no text.
        left = left.Count == 0 ? [TextValue.Empty] : left;
        right = right.Count == 0 ? [TextValue.Empty] : right;
        return left.Count * right.Count <= MaxValues
            ? [.. left.SelectMany(_ => right, (before, after) => before.Then(after))]
            : Unknown(whole);
    }

    IReadOnlyList<TextValue> ReadConstant(IOperation operation) => operation.ConstantValue switch
    {
        { HasValue: true, Value: null } => [],

        // The constant of an enum member is a number, but its text is a name.
        _ when operation.Type is { TypeKind: TypeKind.Enum } => Unknown(operation),
        { HasValue: true, Value: string or char or sbyte or byte or short or ushort or int or uint or long or ulong } constant
            when operation.Syntax is ExpressionSyntax syntax =>
            [TextValue.Of(new(Convert.ToString(constant.Value, CultureInfo.InvariantCulture), null, default, syntax))],
        _ => Unknown(operation),
    };

    IReadOnlyList<TextValue> Unknown(IOperation operation) => [TextValue.Of(Hole(operation))];

    ValuePiece Hole(IOperation operation)
    {
        ExternalKey? key = external.KeyOf(operation);
        if (key is null && external.SectionOf(operation) is { } read)
        {
            return SectionHole(operation, read);
        }

        if (key is null && CollectionOf(operation) is { } collection)
        {
            return ElementHole(operation, collection, ElementKey.Of(operation));
        }

        return ValuePiece.Hole(HoleName(operation.Syntax)) with
        {
            Source = key is null ? SourceOf(operation) : null,
            Holder = operation is IPropertyReferenceOperation { Instance: { } holder } ? Holder.Of(holder) : null,
            Key = key,
            Read = operation.Syntax,
        };
    }

    // A section that other code gives has a key that is not known here.
    ValuePiece SectionHole(IOperation use, SectionRead read)
    {
        while (external.SectionOf(read.Section) is { } outer)
        {
            read = new(outer.Section, ExternalKey.Join(outer.Key, read.Key)!);
        }

        return ValuePiece.Hole(HoleName(use.Syntax)) with { ElementOf = SourceOf(read.Section), Element = read.Key, IsOfSection = true, Read = use.Syntax };
    }

    ValuePiece ElementHole(IOperation use, IOperation collection, string key)
    {
        if (external.KeyOf(collection) is null && external.SectionOf(collection) is { } read && external.KeyOfSection(read.Section) is null)
        {
            return SectionHole(use, new(read.Section, read.Key.Length == 0 ? key : ExternalKey.Join(read.Key, key)!));
        }

        ExternalKey? keyed = ElementKeyOf(collection, key);
        return ValuePiece.Hole(HoleName(use.Syntax)) with
        {
            ElementOf = keyed is null ? SourceOf(collection) : null,
            Element = key,
            Holder = collection is IPropertyReferenceOperation { Instance: { } holder } ? Holder.Of(holder) : null,
            Key = keyed,
            Read = use.Syntax,
            IsOfSection = external.IsSection(collection.Type),
        };
    }

    ISymbol? SourceOf(IOperation operation) => operation switch
    {
        IParameterReferenceOperation { Parameter: var parameter } => parameter.OriginalDefinition,
        IPropertyReferenceOperation { Property: { Parameters.IsEmpty: true } property } => property.OriginalDefinition,
        IFieldReferenceOperation { Field: { IsConst: false, ContainingType.IsTupleType: false } field } when IsOwn(field) => field.AssociatedSymbol ?? field.OriginalDefinition,
        IInvocationOperation { TargetMethod: { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method } when IsOwn(method) => method.OriginalDefinition,
        _ => null,
    };

    // An element of a collection that is read as a whole: GetSection("Images").Get<string[]>().
    ExternalKey? ElementKeyOf(IOperation collection, string element) =>
        external.KeyOf(collection) is { } key && ElementType.Of(collection.Type) is not null ? key with { Path = ExternalKey.Join(key.Path, element)! }
        : external.KeyOfSection(collection) is { } section ? new(element.Length == 0 ? section : ExternalKey.Join(section, element)!)
        : null;

    static string HoleName(SyntaxNode syntax)
    {
        string text = syntax is InterpolationSyntax interpolation ? interpolation.Expression.ToString() : syntax.ToString();
        int lineEnd = text.IndexOfAny(['\r', '\n']);
        return lineEnd >= 0 || text.Length > 40 ? "…" : text;
    }
}
