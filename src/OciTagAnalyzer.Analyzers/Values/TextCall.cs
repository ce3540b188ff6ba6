using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>
/// A call of a method of <see cref="string"/> or <see cref="System.Text.StringBuilder"/> that composes a text, or returns it nearly unchanged.
/// </summary>
sealed class TextCall
{
    readonly IInvocationOperation call;
    readonly ExpressionSyntax syntax;

    TextCall(IInvocationOperation call, ExpressionSyntax syntax)
    {
        this.call = call;
        this.syntax = syntax;
    }

    /// <summary>Returns the call; null if <paramref name="call"/> is any other, or its result is not understood.</summary>
    public static TextCall? Of(IInvocationOperation call) =>
        call.Syntax is ExpressionSyntax syntax && IsUnderstood(call.TargetMethod) ? new(call, syntax) : null;

    static bool IsUnderstood(IMethodSymbol method) => method.ContainingType switch
    {
        { SpecialType: SpecialType.System_String } => method.Name switch
        {
            nameof(string.Concat) or nameof(string.Join) or nameof(string.Format) => true,
            nameof(string.Trim) or nameof(string.TrimStart) or nameof(string.TrimEnd) or nameof(string.ToLower) or nameof(string.ToLowerInvariant)
                or nameof(string.ToString) or nameof(string.Clone) or nameof(string.Normalize) => method.Parameters.IsEmpty,
            _ => false,
        },
        { Name: nameof(System.Text.StringBuilder), ContainingNamespace.Name: nameof(System.Text) } =>
            method is { Name: nameof(ToString), Parameters.IsEmpty: true },
        _ => false,
    };

    /// <summary>Returns all possible values of the result; null if it is not understood.</summary>
    /// <param name="evaluate">Evaluates an operation.</param>
    /// <param name="evaluatePart">Evaluates an operation whose value becomes a part of the result.</param>
    /// <param name="inOrder">Returns the elements of a collection whose number and order are known; null for any other.</param>
    public IReadOnlyList<TextValue>? Read(
        Func<IOperation, IReadOnlyList<TextValue>> evaluate,
        Func<IOperation, IReadOnlyList<TextValue>> evaluatePart,
        Func<IOperation, IReadOnlyList<IOperation>?> inOrder) => call.TargetMethod.Name switch
        {
            nameof(string.Concat) =>
                Composed(Arguments.Select(argument => argument.Value), inOrder) is { } parts ? Join([.. parts.Select(evaluatePart)]) : null,
            nameof(string.Join) => ReadJoin(evaluate, evaluatePart, inOrder),
            nameof(string.Format) => ReadFormat(evaluatePart, inOrder),
            nameof(ToString) when call.Instance is { Type.Name: nameof(System.Text.StringBuilder) } builder =>
                PartsOf(builder) is { } appended ? Join([.. appended.Select(evaluatePart)]) : null,
            _ => call.Instance is { } text ? [.. evaluate(text).Select(Adapted).Select(value => value ?? TextValue.Of(Unknown()))] : null,
        };

    IReadOnlyList<IArgumentOperation> Arguments => call.Arguments.InOrder();

    ValuePiece Unknown() => ValuePiece.Hole(call.Syntax.ToString()) with { Read = call.Syntax };

    // Several texts, or one collection of them.
    static IReadOnlyList<IOperation>? Composed(IEnumerable<IOperation> arguments, Func<IOperation, IReadOnlyList<IOperation>?> inOrder)
    {
        var parts = new List<IOperation>();
        foreach (IOperation argument in arguments)
        {
            if (ElementType.Of(Conversions.Within(argument).Type) is null && !IsSpan(argument.Type))
            {
                parts.Add(argument);
            }
            else if (inOrder(argument) is { } elements)
            {
                parts.AddRange(elements);
            }
            else
            {
                return null;
            }
        }

        return parts;
    }

    static bool IsSpan(ITypeSymbol? type) => type is { Name: "ReadOnlySpan" or "Span" };

    IReadOnlyList<TextValue>? Join(IReadOnlyList<IReadOnlyList<TextValue>> parts)
    {
        IReadOnlyList<TextValue> values = [TextValue.Empty];
        foreach (IReadOnlyList<TextValue> part in parts)
        {
            // A null argument adds no text.
            IReadOnlyList<TextValue> next = part.Count == 0 ? [TextValue.Empty] : part;
            if (values.Count * next.Count > ValueEvaluator.MaxValues)
            {
                return null;
            }

            values = [.. values.SelectMany(_ => next, (before, after) => before.Then(after))];
        }

        return [.. values.Select(value => value.In(syntax))];
    }

    IReadOnlyList<TextValue>? ReadJoin(
        Func<IOperation, IReadOnlyList<TextValue>> evaluate,
        Func<IOperation, IReadOnlyList<TextValue>> evaluatePart,
        Func<IOperation, IReadOnlyList<IOperation>?> inOrder)
    {
        if (Arguments is not [var first, var joinedValues] || evaluate(first.Value) is not [var separator] ||
            Composed([joinedValues.Value], inOrder) is not { } parts)
        {
            return null;
        }

        var joined = new List<IReadOnlyList<TextValue>>();
        foreach (IOperation part in parts)
        {
            if (joined.Count > 0)
            {
                joined.Add([separator]);
            }

            joined.Add(evaluatePart(part));
        }

        return Join(joined);
    }

    IReadOnlyList<TextValue>? ReadFormat(Func<IOperation, IReadOnlyList<TextValue>> evaluatePart, Func<IOperation, IReadOnlyList<IOperation>?> inOrder)
    {
        IEnumerable<IArgumentOperation> arguments = Arguments.SkipWhile(argument => argument.Parameter?.Name == "provider");
        if (arguments.FirstOrDefault() is not { Value: { Syntax: LiteralExpressionSyntax { Token: { Value: string format } token } } } ||
            Composed(arguments.Skip(1).Select(argument => argument.Value), inOrder) is not { } given)
        {
            return null;
        }

        var parts = new List<IReadOnlyList<TextValue>>();
        for (int at = 0; at < format.Length;)
        {
            int open = format.IndexOf('{', at);
            int end = open < 0 ? format.Length : open;
            if (end > at)
            {
                parts.Add([TextValue.Of(new(format.Substring(at, end - at), null, token, syntax) { Skipped = at })]);
            }

            if (open < 0)
            {
                break;
            }

            // An alignment or a format changes the text, and doubled braces are escapes.
            int close = format.IndexOf('}', open);
            if (close < 0 ||
                !int.TryParse(format.Substring(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int index) ||
                index >= given.Count)
            {
                return null;
            }

            parts.Add(evaluatePart(given[index]));
            at = close + 1;
        }

        return format.IndexOf("}}", StringComparison.Ordinal) >= 0 ? null : Join(parts);
    }

    // new StringBuilder("a").Append("b").ToString()
    static IReadOnlyList<IOperation>? PartsOf(IOperation builder) => BuilderParts.Of(builder) is { Count: > 0 } parts ? parts : null;

    // Null if the method changes the text in a way that has no place in the source.
    TextValue? Adapted(TextValue value)
    {
        bool isLower = call.TargetMethod.Name is nameof(string.ToLower) or nameof(string.ToLowerInvariant);
        if (isLower)
        {
            // A name in other case is seldom a reference.
            return value.Pieces.All(piece => piece.Text is not { } text || text == text.ToLowerInvariant()) ? value : null;
        }

        return value.Pieces is [{ Text: { } only } piece]
            ? TextValue.Of(piece with { Text = Trimmed(only), Skipped = piece.Skipped + only.Length - Start(only).Length })
            : value.Pieces.All(each => each.Text is not { } text || text.Trim() == text) ? value : null;
    }

    string Start(string text) => call.TargetMethod.Name is nameof(string.Trim) or nameof(string.TrimStart) ? text.TrimStart() : text;

    string Trimmed(string text) => call.TargetMethod.Name switch
    {
        nameof(string.Trim) => text.Trim(),
        nameof(string.TrimStart) => text.TrimStart(),
        nameof(string.TrimEnd) => text.TrimEnd(),
        _ => text,
    };
}
