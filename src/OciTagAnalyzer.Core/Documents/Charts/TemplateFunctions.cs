namespace OciTagAnalyzer.Core.Documents.Charts;

/// <summary>The functions of Go's templates and of Sprig that charts use for images. The result of any other function is unknown.</summary>
static class TemplateFunctions
{
    // Far more than the parts of a reference.
    const int MaxPieces = 64;

    /// <summary>Calls a function.</summary>
    public static TemplateValue Call(string function, TemplateValue[] arguments) => (function, arguments) switch
    {
        ("default", [var otherwise, var value]) => Choose(value.Truth, value, otherwise),
        ("coalesce", [_, ..]) => arguments.Aggregate((first, next) => Choose(first.Truth, first, next)),
        ("or", [_, ..]) => arguments.Aggregate((first, next) => Choose(first.Truth, first, next)),
        ("and", [_, ..]) => arguments.Aggregate((first, next) => Choose(first.Truth, next, first)),
        ("ternary", [var yes, var no, var condition]) => Choose(condition.Truth, yes, no),
        ("not" or "empty", [var value]) => Boolean(!value.Truth),
        ("required", [_, var value]) => value,
        ("eq", [var left, var right]) => AreEqual(left, right),
        ("ne", [var left, var right]) => AreEqual(left, right) is BooleanValue equal ? new BooleanValue(!equal.Value) : TemplateValue.Unknown,
        ("hasKey", [var value, TextValue { Text: { } key }]) =>
            value is UnknownValue ? value : new BooleanValue(TemplateEvaluation.FieldOf(value, key) is not MissingValue),
        ("get" or "index", [var value, ..]) => arguments.Skip(1).Aggregate(value, Entry),
        ("dig", [_, _, _, ..]) => Dig(arguments),
        ("dict", _) => Dictionary(arguments),
        ("quote" or "squote" or "toString" or "tostring", [var value]) => value,
        ("int" or "int64" or "float64", [TextValue value]) => value,
        ("print", _) => Concatenate(arguments),
        ("printf", [TextValue { Pieces: [var format] }, ..]) => Printf(format, [.. arguments.Skip(1)]),
        ("trim", [TextValue value]) => new TextValue(Trim(value.Pieces)),
        ("trimSuffix", [TextValue { Text: { } suffix }, TextValue value]) => TrimSuffix(value, suffix),
        ("trimPrefix", [TextValue { Text: { } prefix }, TextValue value]) => TrimPrefix(value, prefix),
        ("hasPrefix", [TextValue { Text: { } start }, TextValue { Text: { } text }]) => new BooleanValue(text.StartsWith(start, StringComparison.Ordinal)),
        ("hasSuffix", [TextValue { Text: { } end }, TextValue { Text: { } text }]) => new BooleanValue(text.EndsWith(end, StringComparison.Ordinal)),
        ("contains", [TextValue { Text: { } part }, TextValue { Text: { } text }]) => new BooleanValue(text.Contains(part)),
        ("lower", [TextValue { Text: { } text } value]) when text == text.ToLowerInvariant() => value,
        ("kindIs" or "typeIs", [TextValue { Text: { } kind }, var value]) => IsKind(kind, value),
        _ => TemplateValue.Unknown,
    };

    /// <summary>Returns the pieces without blanks at the start and the end of the text.</summary>
    public static IReadOnlyList<TextPiece> Trim(IReadOnlyList<TextPiece> pieces)
    {
        var trimmed = pieces.ToList();
        while (trimmed.Count > 0 && !trimmed[0].IsHole && trimmed[0].Text.TrimStart() is var start)
        {
            TextPiece first = trimmed[0];
            if (start.Length > 0)
            {
                trimmed[0] = start.Length == first.Text.Length ? first : first.Slice(first.Text.Length - start.Length, start.Length);
                break;
            }

            trimmed.RemoveAt(0);
        }

        while (trimmed.Count > 0 && !trimmed[trimmed.Count - 1].IsHole && trimmed[trimmed.Count - 1].Text.TrimEnd() is var end)
        {
            if (end.Length > 0)
            {
                trimmed[trimmed.Count - 1] = trimmed[trimmed.Count - 1].Slice(0, end.Length);
                break;
            }

            trimmed.RemoveAt(trimmed.Count - 1);
        }

        return trimmed;
    }

    static TemplateValue Choose(bool? condition, TemplateValue yes, TemplateValue no) => condition switch
    {
        true => yes,
        false => no,
        null => TemplateValue.Unknown,
    };

    static TemplateValue Boolean(bool? value) => value is { } known ? new BooleanValue(known) : TemplateValue.Unknown;

    static TemplateValue AreEqual(TemplateValue left, TemplateValue right) => (left, right) switch
    {
        (TextValue { Text: { } one }, TextValue { Text: { } other }) => new BooleanValue(one == other),
        (BooleanValue one, BooleanValue other) => new BooleanValue(one.Value == other.Value),
        (TextValue { Pieces: [{ IsUntyped: true }], Text: "true" or "false" } one, BooleanValue other) => new BooleanValue((one.Text == "true") == other.Value),
        (MissingValue, TextValue { Text: not null }) or (TextValue { Text: not null }, MissingValue) => new BooleanValue(false),
        _ => TemplateValue.Unknown,
    };

    static TemplateValue Entry(TemplateValue value, TemplateValue key) =>
        key is TextValue { Text: { } name } ? TemplateEvaluation.FieldOf(value, name) : TemplateValue.Unknown;

    static TemplateValue Dig(TemplateValue[] arguments)
    {
        TemplateValue found = arguments.Take(arguments.Length - 2).Aggregate(arguments[arguments.Length - 1], Entry);
        return found is MissingValue ? arguments[arguments.Length - 2] : found;
    }

    static TemplateValue Dictionary(TemplateValue[] arguments)
    {
        var entries = new Dictionary<string, TemplateValue>(StringComparer.Ordinal);
        for (int i = 0; i + 1 < arguments.Length; i += 2)
        {
            if (arguments[i] is not TextValue { Text: { } key })
            {
                return TemplateValue.Unknown;
            }

            entries[key] = arguments[i + 1];
        }

        return new DictionaryValue(entries);
    }

    static TemplateValue Concatenate(IEnumerable<TemplateValue> values)
    {
        var pieces = new List<TextPiece>();
        foreach (TemplateValue value in values)
        {
            if (value is not TextValue text)
            {
                return TemplateValue.Unknown;
            }

            pieces.AddRange(text.Pieces);
        }

        return Bounded(pieces);
    }

    // Texts that repeat each other must not exhaust the memory.
    static TemplateValue Bounded(List<TextPiece> pieces) => pieces.Count <= MaxPieces ? new TextValue(pieces) : TemplateValue.Unknown;

    static TemplateValue Printf(TextPiece format, TemplateValue[] values)
    {
        var pieces = new List<TextPiece>();
        int next = 0;
        int start = 0;
        for (int i = 0; i < format.Text.Length; i++)
        {
            if (format.Text[i] != '%')
            {
                continue;
            }

            if (i + 1 == format.Text.Length || format.Text[i + 1] is not ('s' or 'v' or 'd') || next == values.Length)
            {
                return TemplateValue.Unknown;
            }

            AddFormat(i);
            switch (values[next++])
            {
                case TextValue { Text: not "" } text:
                    pieces.AddRange(text.Pieces);
                    break;
                case TextValue or MissingValue:
                    pieces.Add(TextPiece.Hole(format.Text) with { IsEmptyValue = true });
                    break;
                default:
                    pieces.Add(TextPiece.Hole(format.Text));
                    break;
            }

            start = ++i + 1;
        }

        AddFormat(format.Text.Length);
        return next == values.Length ? Bounded(pieces) : TemplateValue.Unknown;

        void AddFormat(int end)
        {
            if (end > start)
            {
                pieces.Add(format.Slice(start, end - start));
            }
        }
    }

    static TextValue TrimSuffix(TextValue value, string suffix)
    {
        if (value.Pieces.LastOrDefault() is not { IsHole: false } last || suffix.Length == 0 || !last.Text.EndsWith(suffix, StringComparison.Ordinal))
        {
            return value;
        }

        return new([.. value.Pieces.Take(value.Pieces.Count - 1), last.Slice(0, last.Text.Length - suffix.Length)]);
    }

    static TextValue TrimPrefix(TextValue value, string prefix)
    {
        if (value.Pieces.FirstOrDefault() is not { IsHole: false } first || !first.Text.StartsWith(prefix, StringComparison.Ordinal))
        {
            return value;
        }

        return new([first.Slice(prefix.Length, first.Text.Length - prefix.Length), .. value.Pieces.Skip(1)]);
    }

    static TemplateValue IsKind(string kind, TemplateValue value) => (kind, value) switch
    {
        (_, UnknownValue) => value,
        ("string", TextValue { Pieces: [{ IsUntyped: true }] }) => TemplateValue.Unknown,
        ("string", _) => new BooleanValue(value is TextValue),
        ("map", TreeValue tree) => new BooleanValue(tree.Tree.IsMapping),
        ("map", _) => new BooleanValue(value is DictionaryValue),
        ("slice", _) => new BooleanValue(value is TreeValue { Tree.IsMapping: false }),
        ("invalid", _) => new BooleanValue(value is MissingValue),
        _ => TemplateValue.Unknown,
    };
}
