using OciTagAnalyzer.Core.Formats.Hcl;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Builds;

/// <summary>
/// Reads the targets of a Bake file in HCL native syntax. Texts and variables with a default are known; the values of other expressions are not.
/// </summary>
sealed class BakeReader
{
    // More elements would be generated.
    const int MaxMatrix = 64;

    static readonly string[] objects = ["contexts", "args", "matrix"];

    readonly string path;
    readonly string text;
    readonly Dictionary<string, ComposedText> variables;
    readonly HclTokens tokens;
    IReadOnlyDictionary<string, int>? uses;

    BakeReader(string path, string text, Dictionary<string, ComposedText> variables)
    {
        this.path = path;
        this.text = text;
        this.variables = variables;
        tokens = new HclTokens(text);
    }

    /// <summary>An expression: a text, a variable, or a list of them.</summary>
    readonly record struct Expression(MappedText? Text, TextRange Range, string? Variable, IReadOnlyList<Expression>? Items);

    /// <summary>Returns the targets in a file, up to the first error.</summary>
    public static IReadOnlyList<BakeTarget> Read(string path, string text)
    {
        var variables = new Dictionary<string, ComposedText>(StringComparer.Ordinal);
        _ = new BakeReader(path, text, variables).ReadBlocks("variable");
        return new BakeReader(path, text, variables).ReadBlocks("target");
    }

    List<BakeTarget> ReadBlocks(string type)
    {
        var targets = new List<BakeTarget>();
        while (tokens.Read())
        {
            // A root element is a block, or an attribute that no target depends on.
            if (tokens is { Kind: HclTokenKind.Name } && tokens.Text == type && tokens.Read()
                && tokens is { Kind: HclTokenKind.Text or HclTokenKind.Name, Text: { } name } && tokens.Read() && tokens.Is('{'))
            {
                var values = new List<(string Key, string? Entry, Expression Value)>();
                ReadBlock(values);
                if (type == "target")
                {
                    targets.Add(TargetOf(name, values));
                }
                else
                {
                    SetVariable(name, values);
                }
            }
            else if (tokens.Is('{'))
            {
                SkipTo('}');
            }
        }

        return targets;
    }

    void SetVariable(string name, List<(string Key, string? Entry, Expression Value)> values)
    {
        if (values.FirstOrDefault(value => value.Key == "default").Value is { Text: not null } @default && Expand(@default, variables) is { } value)
        {
            variables[name] = value;
            if ((uses ??= HclText.CountUses(text)).TryGetValue(name, out int count) && count > 1)
            {
                value.MarkOtherUse();
            }
        }
    }

    BakeTarget TargetOf(string name, List<(string Key, string? Entry, Expression Value)> values)
    {
        (string Name, IReadOnlyList<Expression> Items)[] matrix =
            [.. values.Where(value => value.Key == "matrix").Select(value => (value.Entry!, value.Value.Items ?? [default]))];
        int elements = Math.Min(MaxMatrix, matrix.Select(list => list.Items.Count).DefaultIfEmpty(1).Max());
        var arguments = new List<IReadOnlyList<BuildText>>();
        for (int i = 0; i < Math.Max(1, elements); i++)
        {
            // Each value of the matrix occurs in one element; all combinations would only repeat them.
            var known = new Dictionary<string, ComposedText>(variables);
            foreach ((string variable, IReadOnlyList<Expression> items) in matrix)
            {
                _ = known.Remove(variable);
                if (items.Count > 0 && Expand(items[i % items.Count], variables) is { } item)
                {
                    known.Add(variable, item);
                }
            }

            arguments.Add([.. TextsOf(name, "args", values, known)]);
        }

        Expression? inline = values.Where(value => value.Key == "dockerfile-inline").Select(value => (Expression?)value.Value).FirstOrDefault();
        return new(
            name,
            values.Where(value => value.Entry is null && value.Value.Items is null)
                .GroupBy(value => value.Key, StringComparer.Ordinal)
                .ToDictionary(value => value.Key, value => KnownText(value.Last().Value), StringComparer.Ordinal),
            [.. values.Where(value => value.Key == "inherits").SelectMany(value => value.Value.Items ?? []).Select(KnownText).OfType<string>()])
        {
            Contexts = [.. TextsOf(name, "contexts", values, variables)],
            Arguments = arguments,
            Inline = inline is { Text: not null } dockerfile ? new(path, "FROM", "", Expand(dockerfile, variables)) : null,
        };
    }

    IEnumerable<BuildText> TextsOf(
        string target, string key, List<(string Key, string? Entry, Expression Value)> values, IReadOnlyDictionary<string, ComposedText> known) => values
        .Where(value => value.Key == key && value.Entry is not null)
        .Select(value => new BuildText(path, $"target.{target}.{key}.{value.Entry}", value.Entry!, Expand(value.Value, known)));

    static string? KnownText(Expression expression) => expression.Text?.Text is { } text && text.IndexOf("${", StringComparison.Ordinal) < 0 ? text : null;

    static ComposedText? Expand(Expression expression, IReadOnlyDictionary<string, ComposedText> known) =>
        expression.Text is { } raw ? HclTemplate.Expand(raw, expression.Range, known)
        : expression.Variable is { } name && known.TryGetValue(name, out ComposedText? value) ? value
        : null;

    void ReadBlock(List<(string Key, string? Entry, Expression Value)> values)
    {
        while (tokens.Read() && !tokens.Is('}'))
        {
            if (tokens.Kind != HclTokenKind.Name || tokens.Text is not { } key || !tokens.Read())
            {
                continue;
            }

            if (tokens.Is('{'))
            {
                SkipTo('}');
            }
            else if (tokens.Is('=') && tokens.Read() && tokens.Kind != HclTokenKind.LineEnd)
            {
                if (tokens.Is('{') && objects.Contains(key))
                {
                    ReadObject(key, values);
                    _ = SkipExpression();
                }
                else
                {
                    values.Add((key, null, ReadExpression()));
                }
            }
        }
    }

    void ReadObject(string key, List<(string Key, string? Entry, Expression Value)> values)
    {
        while (tokens.Read() && !tokens.Is('}'))
        {
            // While a user types, an entry may have no value.
            if (tokens is { Kind: HclTokenKind.Text or HclTokenKind.Name, Text: { } entry })
            {
                bool hasValue = tokens.Read() && (tokens.Is('=') || tokens.Is(':')) && tokens.Read();
                values.Add((key, entry, hasValue ? ReadExpression() : default));
            }
        }
    }

    /// <summary>Reads the expression that begins with the current token, to its end.</summary>
    Expression ReadExpression()
    {
        if (tokens.Is('['))
        {
            var items = new List<Expression>();
            while (tokens.Read() && !tokens.Is(']'))
            {
                if (tokens.Kind is HclTokenKind.Text or HclTokenKind.Name)
                {
                    items.Add(Current());
                }
                else
                {
                    SkipBracket();
                }
            }

            return SkipExpression() ? new(null, default, null, items) : default;
        }

        Expression simple = tokens.Kind is HclTokenKind.Text or HclTokenKind.Name ? Current() : default;
        SkipBracket();
        return SkipExpression() ? simple : default;
    }

    Expression Current() => tokens.Kind == HclTokenKind.Name ? new(null, default, tokens.Text, null)
        : tokens.IsHeredoc ? new(new(text.Substring(tokens.Range.Start, tokens.Range.Length), SpanMap.Verbatim(tokens.Range.Start)), tokens.Range, null, null)
        : new(HclTemplate.Unescape(text, tokens.Range), tokens.Range, null, null);

    /// <summary>Skips to the comma or line end after an expression; true if there was nothing before it.</summary>
    bool SkipExpression()
    {
        bool isEmpty = true;
        while (!tokens.IsBefore('}') && tokens.Read() && tokens.Kind != HclTokenKind.LineEnd && !tokens.Is(','))
        {
            isEmpty = false;
            SkipBracket();
        }

        return isEmpty;
    }

    /// <summary>Skips to the end of the bracket that begins here, if any.</summary>
    void SkipBracket()
    {
        if (tokens.Is('{') || tokens.Is('[') || tokens.Is('('))
        {
            SkipTo(tokens.Is('{') ? '}' : tokens.Is('[') ? ']' : ')');
        }
    }

    void SkipTo(char close)
    {
        int open = 1;
        char begin = close == '}' ? '{' : close == ']' ? '[' : '(';
        while (open > 0 && tokens.Read())
        {
            open += tokens.Is(begin) ? 1 : tokens.Is(close) ? -1 : 0;
        }
    }
}
