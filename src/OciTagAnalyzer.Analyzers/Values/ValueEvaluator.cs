using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>
/// Evaluates an operation to the literals that its string consists of: one <see cref="TextValue"/>
/// for each possible value. Unknown parts are holes, never guesses.
/// </summary>
sealed class ValueEvaluator(Compilation compilation, IExternalValues external, CancellationToken cancellation)
{
    // Beyond these limits a value counts as unknown.
    const int MaxDepth = 12;
    const int MaxValues = 32;

    // Allocated when needed, since most values are literals.
    HashSet<ISymbol>? visited;
    int depth;

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
            return ReadUnbounded(operation);
        }
        finally
        {
            depth--;
        }
    }

    IReadOnlyList<TextValue> ReadUnbounded(IOperation operation) => operation switch
    {
        IConversionOperation conversion => Evaluate(conversion.Operand),
        IThrowOperation => [],
        ILiteralOperation literal => ReadLiteral(literal),
        IInterpolatedStringOperation interpolated => ReadInterpolation(interpolated),
        IInterpolatedStringHandlerCreationOperation handler => Evaluate(handler.Content),
        _ when PassedText.Of(operation) is { } text => Evaluate(text),
        _ when external.DefaultOf(operation) is { } whenAbsent => [.. Unknown(operation), .. Evaluate(whenAbsent)],
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => ReadConcatenation(sum),
        IInvocationOperation { TargetMethod: { Name: nameof(string.Concat), ContainingType.SpecialType: SpecialType.System_String } } call =>
            ReadConcatenation(call),
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

    // A list of texts may have been changed before the call, so only string arguments are evaluated.
    IReadOnlyList<TextValue> ReadConcatenation(IInvocationOperation call) =>
        call.Syntax is ExpressionSyntax syntax && call.Arguments.All(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String)
            ? [.. call.Arguments
                .Select(argument => ReadOperand(argument.Value))
                .Aggregate((before, after) => Join(call, before, after))
                .Select(value => value.In(syntax))]
            : Unknown(call);

    // Each operand of a longer sum is a separate part.
    IReadOnlyList<TextValue> ReadOperand(IOperation operand) =>
        operand is IBinaryOperation { Type.SpecialType: SpecialType.System_String }
            ? Evaluate(operand)
            : [.. Evaluate(operand).Select(value => value.Through(operand.Syntax))];

    IReadOnlyList<TextValue> ReadLocal(ILocalReferenceOperation reference) =>
        Through(reference, reference.Local, () => LocalValue.Of(reference) is { } value ? Evaluate(value) : ReadConstant(reference));

    IReadOnlyList<TextValue> ReadField(IFieldReferenceOperation reference)
    {
        IFieldSymbol field = reference.Field;
        if (field is { IsStatic: true, Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String })
        {
            return [TextValue.Empty];
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
        return property.SetMethod is null && !Overriding.IsPossibleFor(property) && property.Parameters.IsEmpty
            ? Through(reference, property, () => ReadDeclared(reference, property, MemberInitializer.Of(property, cancellation)))
            : Unknown(reference);
    }

    IReadOnlyList<TextValue> ReadParameter(IParameterReferenceOperation reference)
    {
        IParameterSymbol parameter = reference.Parameter;
        ExpressionSyntax? written = parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: string }
            ? MemberInitializer.Of(parameter, cancellation)
            : null;
        return written is null || LocalValue.IsAssigned(reference, parameter) || CapturedParameter.MayBeAssigned(parameter, cancellation)
            ? Unknown(reference)
            : [.. ReadDeclared(reference, parameter, written), .. Unknown(reference)];
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

        if (initializer.SyntaxTree == use.Syntax.SyntaxTree && use.SemanticModel?.GetOperation(initializer, cancellation) is { } operation)
        {
            return Evaluate(operation);
        }

        // The parts are unknown here, so the constant is reported where it is used; the file that declares it may report it at a part.
        return ConstantOf(symbol) is string constant
            ? [TextValue.Of(new(constant, null, default, null))]
            : ReadConstant(use);
    }

    static object? ConstantOf(ISymbol symbol) => symbol switch
    {
        IFieldSymbol { HasConstantValue: true } field => field.ConstantValue,
        IParameterSymbol { HasExplicitDefaultValue: true } parameter => parameter.ExplicitDefaultValue,
        _ => null,
    };

    IReadOnlyList<TextValue> Through(IOperation reference, ISymbol symbol, Func<IReadOnlyList<TextValue>> read)
    {
        if (!(visited ??= new(SymbolEqualityComparer.Default)).Add(symbol))
        {
            return Unknown(reference);
        }

        IReadOnlyList<TextValue> values = read();
        _ = visited.Remove(symbol);

        // If the value is unknown, a message shows the name.
        return [.. values.Select(value => value.IsUnknown ? TextValue.Of(value.Pieces[0] with { HoleName = Hole(reference).HoleName }) : value)];
    }

    IReadOnlyList<TextValue> Either(IOperation choice, IOperation[] branches)
    {
        var values = new List<TextValue>();
        foreach (IOperation branch in branches)
        {
            values.AddRange(Evaluate(branch));
        }

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
        IOperation? collection = ElementAccess.CollectionOf(operation);
        ExternalKey? key = external.KeyOf(operation) ?? (collection is null ? null : ElementKeyOf(operation, collection));
        return ValuePiece.Hole(HoleName(operation.Syntax)) with
        {
            Source = operation switch
            {
                _ when key is not null || collection is not null => null,
                IParameterReferenceOperation { Parameter: var parameter } => parameter,
                IPropertyReferenceOperation { Property: { Parameters.IsEmpty: true } property } => property.OriginalDefinition,
                _ => null,
            },
            ElementOf = collection is IPropertyReferenceOperation { Property: { Parameters.IsEmpty: true } elements } ? elements.OriginalDefinition : null,
            Element = collection is null ? null : ElementKey.Of(operation),
            Holder = (collection ?? operation) is IPropertyReferenceOperation { Instance: { } holder } ? Holder.Of(holder) : null,
            Key = key,
            Read = operation.Syntax,
        };
    }

    // An element of a collection that is read as a whole: GetSection("Images").Get<string[]>().
    ExternalKey? ElementKeyOf(IOperation element, IOperation collection) =>
        external.KeyOf(collection) is { } key && ElementType.Of(collection.Type) is not null
            ? key with { Path = ExternalKey.Join(key.Path, ElementKey.Of(element))! }
            : null;

    static string HoleName(SyntaxNode syntax)
    {
        string text = syntax is InterpolationSyntax interpolation ? interpolation.Expression.ToString() : syntax.ToString();
        int lineEnd = text.IndexOfAny(['\r', '\n']);
        return lineEnd >= 0 || text.Length > 40 ? "…" : text;
    }
}
