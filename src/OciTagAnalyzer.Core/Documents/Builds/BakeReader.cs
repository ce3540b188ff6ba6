using OciTagAnalyzer.Core.Formats.Hcl;

namespace OciTagAnalyzer.Core.Documents.Builds;

/// <summary>
/// Reads the targets of a Bake file in HCL native syntax; attributes that are not literals have no value.
/// </summary>
sealed class BakeReader
{
    readonly HclTokens tokens;

    BakeReader(string text) => tokens = new HclTokens(text);

    /// <summary>Returns the targets in a text, up to the first error.</summary>
    public static IReadOnlyList<BakeTarget> Read(string text)
    {
        var reader = new BakeReader(text);
        var targets = new List<BakeTarget>();
        while (reader.tokens.Read())
        {
            // A root element is a block, or an attribute that no target depends on.
            if (reader.tokens is { Kind: HclTokenKind.Name, Text: "target" } && reader.tokens.Read()
                && reader.tokens is { Kind: HclTokenKind.Text or HclTokenKind.Name, Text: { } name } && reader.tokens.Read() && reader.tokens.Is('{'))
            {
                targets.Add(reader.ReadTarget(name));
            }
            else if (reader.tokens.Is('{'))
            {
                reader.SkipTo('}');
            }
        }

        return targets;
    }

    BakeTarget ReadTarget(string name)
    {
        var attributes = new Dictionary<string, string?>(StringComparer.Ordinal);
        var contexts = new List<string>();
        var inherited = new List<string>();
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
            else if (tokens.Is('='))
            {
                ReadValue(key, attributes, contexts, inherited);
            }
        }

        return new(name, attributes, contexts, inherited);
    }

    void ReadValue(string key, Dictionary<string, string?> attributes, List<string> contexts, List<string> inherited)
    {
        if (!tokens.Read())
        {
            return;
        }

        switch (tokens.Kind)
        {
            case HclTokenKind.Text when key is not ("contexts" or "inherits"):
                string? text = tokens.Text;
                attributes[key] = SkipExpression() ? text : null;
                break;
            case HclTokenKind.Mark when tokens.Is('{') && key == "contexts":
                ReadObject(contexts);
                _ = SkipExpression();
                break;
            case HclTokenKind.Mark when tokens.Is('[') && key == "inherits":
                while (tokens.Read() && !tokens.Is(']'))
                {
                    if (tokens is { Kind: HclTokenKind.Text, Text: { } name })
                    {
                        inherited.Add(name);
                    }
                }

                _ = SkipExpression();
                break;
            default:
                if (tokens.Kind != HclTokenKind.LineEnd)
                {
                    _ = SkipBracket() && SkipExpression();
                    attributes[key] = null;
                }

                break;
        }
    }

    void ReadObject(List<string> keys)
    {
        bool isKey = true;
        while (tokens.Read() && !tokens.Is('}'))
        {
            if (isKey && tokens is { Kind: HclTokenKind.Text or HclTokenKind.Name, Text: { } key })
            {
                keys.Add(key);
                isKey = false;
            }
            else if (tokens.Kind == HclTokenKind.LineEnd || tokens.Is(','))
            {
                isKey = true;
            }
            else
            {
                _ = SkipBracket();
            }
        }
    }

    /// <summary>Skips to the end of the line that ends an expression; true if there was nothing before it.</summary>
    bool SkipExpression()
    {
        bool isEmpty = true;
        while (!tokens.IsBefore('}') && tokens.Read() && tokens.Kind != HclTokenKind.LineEnd)
        {
            isEmpty = false;
            _ = SkipBracket();
        }

        return isEmpty;
    }

    /// <summary>Skips to the end of the bracket that begins here, if any.</summary>
    bool SkipBracket()
    {
        if (tokens.Is('{') || tokens.Is('[') || tokens.Is('('))
        {
            SkipTo(tokens.Is('{') ? '}' : tokens.Is('[') ? ']' : ')');
        }

        return true;
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
