using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.MSBuild;

/// <summary>The properties that a file has defined so far, as far as they are the same in every build.</summary>
sealed class MSBuildProperties
{
    // Far longer than any reference.
    const int MaxValueLength = 4096;

    readonly Dictionary<string, ComposedText> known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Sets a property; after a conditional definition, its value is unknown.</summary>
    public void Set(string name, ComposedText value, bool isConditional)
    {
        if (isConditional)
        {
            _ = known.Remove(name);
        }
        else
        {
            known[name] = value;
        }
    }

    /// <summary>Replaces each <c>$(Property)</c> in a part of a value; unknown properties are holes.</summary>
    public ComposedText FillIn(MappedText value, TextRange part)
    {
        var filledIn = new ComposedText(value.Map.ToDocument(part));
        if (part.Length > MaxValueLength)
        {
            filledIn.AppendHole("…", filledIn.Source);
            return filledIn;
        }

        for (int i = part.Start; i < part.End; i++)
        {
            int end = value.Text[i] == '$' && i + 1 < part.End && value.Text[i + 1] == '('
                ? ClosingParenthesis(value.Text, i + 1, part.End)
                : -1;
            if (end < 0)
            {
                filledIn.Append(value.Text[i], value.Map.ToDocument(new TextRange(i, 1)));
                continue;
            }

            string expression = value.Text.Substring(i + 2, end - i - 2);
            if (!known.TryGetValue(expression.Trim(), out ComposedText? property) || !filledIn.TryAppend(property))
            {
                filledIn.AppendHole($"$({expression})", value.Map.ToDocument(TextRange.FromBounds(i, end + 1)));
            }

            i = end;
        }

        return filledIn;
    }

    static int ClosingParenthesis(string text, int open, int end)
    {
        int depth = 0;
        for (int i = open; i < end; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
