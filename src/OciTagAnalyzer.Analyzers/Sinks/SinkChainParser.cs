using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Parses the rest of a <c>chain</c> line after the name.</summary>
static class SinkChainParser
{
    /// <summary>Adds the calls in the rest of the line to <paramref name="chain"/>; false, with an error, if it is invalid.</summary>
    public static bool TryParse(SinkTableText text, ref SinkChain chain)
    {
        var seen = new List<string>();
        while (text.NextWord())
        {
            var attribute = AttributeText.Parse(text);
            if (seen.Contains(attribute.Key))
            {
                return text.Fail($"'{attribute.Key}' is given twice; several calls take a comma between them");
            }

            seen.Add(attribute.Key);
            if (!TryAdd(text, attribute, ref chain))
            {
                return false;
            }
        }

        return seen.Count > 0 || text.Fail("the calls of the chain are missing, such as then-tag=Method(parameter)");
    }

    static bool TryAdd(SinkTableText text, AttributeText attribute, ref SinkChain chain)
    {
        bool needsParameter = attribute.Key is "then-tag" or "then-digest" or "then-registry" or "program";
        if (!needsParameter && attribute.Key is not ("then-replace" or "start" or "prefix" or "built" or "every-tag" or "annotation"))
        {
            const string keys =
                "'then-tag', 'then-digest', 'then-registry', 'then-replace', 'start', 'prefix', 'program', 'built', 'every-tag' and 'annotation'";
            return text.Fail($"'{attribute.Key}' is not understood; a chain has {keys}");
        }

        if (!TryParseCalls(text, attribute.Value, needsParameter, out List<ChainCall> calls))
        {
            return false;
        }

        chain = attribute.Key switch
        {
            "then-tag" => chain with { Tag = [.. chain.Tag, .. calls] },
            "then-digest" => chain with { Digest = [.. chain.Digest, .. calls] },
            "then-registry" => chain with { Registry = [.. chain.Registry, .. calls] },
            "program" => chain with { Program = [.. chain.Program, .. calls] },
            "then-replace" => chain with { Replace = [.. chain.Replace, .. calls] },
            "start" => chain with { Start = [.. chain.Start, .. calls] },
            "prefix" => chain with { Prefix = [.. chain.Prefix, .. calls] },
            "annotation" => chain with { Annotation = [.. chain.Annotation, .. calls] },
            "every-tag" => chain with { EveryTag = [.. chain.EveryTag, .. calls] },
            _ => chain with { Built = [.. chain.Built, .. calls] },
        };
        return true;
    }

    static bool TryParseCalls(SinkTableText text, TextRange list, bool needsParameter, out List<ChainCall> calls)
    {
        calls = [];
        TextRange rest = list;
        while (true)
        {
            int comma = text.IndexOf(',', rest);
            var range = TextRange.FromBounds(rest.Start, comma < 0 ? rest.End : comma);
            if (!CallText.TryParse(text, range, out CallText call) || !CallText.IsIdentifier(call.Name))
            {
                return text.Fail(range, $"'{text[range]}' is not a call; expected Method(parameter)");
            }

            if (needsParameter && call.Parameter is null)
            {
                return text.Fail(range, $"'{call.Name}' lacks the parameter that holds the value; expected {call.Name}(parameter)");
            }

            calls.Add(new ChainCall(call.Name, call.Parameter));
            if (comma < 0)
            {
                return true;
            }

            rest = TextRange.FromBounds(comma + 1, rest.End);
        }
    }
}
