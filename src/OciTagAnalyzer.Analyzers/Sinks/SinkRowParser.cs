using OciTagAnalyzer.Core.Commands;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Parses a row: <c>[Type]::Member(parameter)  shape  attributes</c>.</summary>
static class SinkRowParser
{
    const string Constructor = ".ctor";
    const string Quote = "\"";

    /// <summary>Parses the line whose first word is the current one; null, with an error, if it is invalid.</summary>
    public static SinkRow? Parse(SinkTableText text, IReadOnlyList<string> assemblies, Dictionary<string, SinkChain> chains)
    {
        if (!TryParsePlace(text, assemblies, out SinkRow row, out TextRange member) || !TryParseShape(text, ref row))
        {
            return null;
        }

        var seen = new List<string>();
        while (text.NextWord())
        {
            var attribute = AttributeText.Parse(text);
            if (seen.Contains(attribute.Key))
            {
                text.Fail($"'{attribute.Key}' is given twice");
                return null;
            }

            seen.Add(attribute.Key);
            if (!(attribute.HasValue ? TrySet(text, attribute, chains, ref row) : TrySetFlag(text, attribute, ref row)))
            {
                return null;
            }
        }

        if (row is { Kind: SinkMemberKind.Constructor, Parameter: null, Implicit: null })
        {
            text.Fail(member, "the parameter of the constructor is missing; expected .ctor(parameter)");
            return null;
        }

        if (row.Implicit is { } constant)
        {
            bool isMethod = ImplicitImageConstants.HasType(constant);
            if (row is not { Parameter: null, Shape: SinkShape.Reference } || isMethod == (row.Kind == SinkMemberKind.Constructor))
            {
                text.Fail(member, "'implicit=' requires .ctor or, with the type of the constants, a method, without a parameter, and the shape 'reference'");
                return null;
            }

            row = row with { Kind = isMethod ? SinkMemberKind.Method : row.Kind };
        }

        if (row is { Shape: SinkShape.Arguments, IsOff: false, Program: null, OwnProgram: null, Chain.Program.Count: 0 })
        {
            text.Fail("'program=' is missing; the shape 'arguments' requires the program");
            return null;
        }

        return row;
    }

    static bool TryParsePlace(SinkTableText text, IReadOnlyList<string> assemblies, out SinkRow row, out TextRange range)
    {
        row = null!;
        range = default;
        TextRange word = text.Word;
        int close = text.IndexOf(']', word);
        if (close <= word.Start + 1)
        {
            return text.Fail($"'{text[word]}' has no type; expected [Type]::Method(parameter)");
        }

        int colons = close + 1;
        bool includesDerived = colons < word.End && text.Has("+", colons);
        if (includesDerived)
        {
            colons++;
        }

        if (!text.Has("::", colons))
        {
            return text.Fail(TextRange.FromBounds(close + 1, word.End), "'::' must follow the type; expected [Type]::Method(parameter)");
        }

        range = TextRange.FromBounds(colons + 2, word.End);
        bool isMember = CallText.TryParse(text, range, out CallText member);
        bool isConstructor = member.Name == Constructor;
        if (!isMember || !(isConstructor || CallText.IsIdentifier(member.Name)))
        {
            return text.Fail(range, $"'{text[range]}' is not a member; expected Property, Method(parameter) or .ctor(parameter)");
        }

        row = new SinkRow
        {
            Assemblies = assemblies,
            Type = text[TextRange.FromBounds(word.Start + 1, close)],
            IncludesDerived = includesDerived,
            Member = member.Name,
            Kind = isConstructor ? SinkMemberKind.Constructor
                : member.Parameter is null ? SinkMemberKind.PropertyOrField
                : SinkMemberKind.Method,
            Parameter = member.Parameter,
            Shape = SinkShape.Reference,
        };
        return true;
    }

    static bool TryParseShape(SinkTableText text, ref SinkRow row)
    {
        const string shapes = "'reference', 'repository', 'tag', 'digest', 'list', 'arguments', 'dockerfile', 'yaml', 'mounts' or 'built'";
        if (!text.NextWord())
        {
            return text.Fail($"the shape is missing; expected {shapes}");
        }

        SinkShape? shape = text[text.Word] switch
        {
            "reference" => SinkShape.Reference,
            "repository" => SinkShape.Repository,
            "tag" => SinkShape.Tag,
            "digest" => SinkShape.Digest,
            "list" => SinkShape.List,
            "arguments" => SinkShape.Arguments,
            "dockerfile" => SinkShape.Dockerfile,
            "yaml" => SinkShape.Yaml,
            "mounts" => SinkShape.Mounts,
            "built" => SinkShape.Built,
            _ => null,
        };
        if (shape is null)
        {
            return text.Fail($"'{text[text.Word]}' is not a shape; expected {shapes}");
        }

        row = row with { Shape = shape.Value };
        return true;
    }

    static bool TrySetFlag(SinkTableText text, AttributeText attribute, ref SinkRow row)
    {
        SinkRow? changed = attribute.Key switch
        {
            "image-id" => row with { MayBeImageId = true },
            "scratch" => row with { MayBeStage = true },
            "stage" => row with { MayBeAnyStage = true },
            "one-pin" => row with { TakesOnePin = true },
            "required" => row with { IsRequired = true },
            "off" => row with { IsOff = true },
            _ => null,
        };
        if (changed is null)
        {
            const string flags = "'image-id', 'scratch', 'stage', 'one-pin', 'required' and 'off'";
            return text.Fail($"'{attribute.Key}' is not understood; attributes without a value are {flags}");
        }

        row = changed;
        return true;
    }

    static bool TrySet(SinkTableText text, AttributeText attribute, Dictionary<string, SinkChain> chains, ref SinkRow row)
    {
        string value = text[attribute.Value];
        if (attribute.Key == "chain")
        {
            if (!chains.TryGetValue(value, out SinkChain? chain))
            {
                return text.Fail(attribute.Value, $"there is no chain '{value}' above this line");
            }

            row = row with { Chain = chain };
            return true;
        }

        if (attribute.Key == "behind")
        {
            row = row with { Prefix = value };
            return value.Length > 0 || text.Fail("'behind=' requires the text before the reference");
        }

        if (attribute.Key == "unless-in")
        {
            string[] types = value.Split(',');
            row = row with { UnlessIn = types };
            return Array.TrueForAll(types, CallText.IsIdentifier) || text.Fail("'unless-in=' requires the simple names of types, separated by commas");
        }

        if (attribute.Key == "implicit")
        {
            row = row with { Implicit = value };
            return ImplicitImageConstants.IsPattern(value) || text.Fail("'implicit=' requires the name of a constant, such as *Image or [Type]::Name*");
        }

        if (attribute.Key == "untagged")
        {
            return TrySetUntagged(text, attribute.Value, ref row);
        }

        if (attribute.Key == "program" && value.StartsWith(Quote, StringComparison.Ordinal))
        {
            return TrySetOwnProgram(text, attribute.Value, ref row);
        }

        SinkRow? changed = attribute.Key switch
        {
            "tag" => row with { Tag = value },
            "digest" => row with { Digest = value },
            "registry" => row with { Registry = value },
            "repository" => row with { Repository = value },
            "program" => row with { Program = value },
            "with" => row with { With = value },
            "unless" => row with { Unless = value },
            _ => null,
        };
        if (changed is null)
        {
            const string keys = "'tag=', 'digest=', 'registry=', 'repository=', 'program=', 'with=', 'unless=', 'unless-in=', 'implicit=', 'behind=', " +
                "'chain=' and 'untagged='";
            return text.Fail($"'{attribute.Key}=' is not understood; a row has {keys}");
        }

        if (!CallText.IsIdentifier(value))
        {
            return text.Fail($"'{attribute.Key}=' requires the name of a parameter or property");
        }

        row = changed;
        return true;
    }

    static bool TrySetOwnProgram(SinkTableText text, TextRange value, ref SinkRow row)
    {
        string quoted = text[value];
        string program = quoted.Trim('"');
        if (quoted != Quote + program + Quote || !CommandImages.MayBeIn(ImageText.Known(program)))
        {
            return text.Fail(value, $"{quoted} is not a program that uses images; expected a program such as \"docker\"");
        }

        row = row with { OwnProgram = program };
        return true;
    }

    static bool TrySetUntagged(SinkTableText text, TextRange value, ref SinkRow row)
    {
        UntaggedMeaning? meaning = text[value] switch
        {
            "latest" => UntaggedMeaning.Latest,
            "all-tags" => UntaggedMeaning.AllTags,
            "own" => UntaggedMeaning.OwnTag,
            _ => null,
        };
        if (meaning is null)
        {
            return text.Fail("'untagged=' requires 'latest', 'all-tags' or 'own'");
        }

        row = row with { Untagged = meaning.Value };
        return true;
    }
}
