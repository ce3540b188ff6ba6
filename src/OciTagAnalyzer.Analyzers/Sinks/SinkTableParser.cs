using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>
/// Parses the text of a sink table in one pass; the start of the built-in table, <c>sinks.txt</c>,
/// describes the format. Uses neither regular expressions nor LINQ, since their code would have to be
/// JIT-compiled at every start of the compiler.
/// </summary>
sealed class SinkTableParser
{
    readonly SinkTableText text;
    readonly Dictionary<string, int> lineOfRow = new(StringComparer.Ordinal);
    readonly HashSet<string> ownChains = new(StringComparer.Ordinal);
    List<string> assemblies = [];
    string[] mentions = [];

    /// <summary>Creates a parser for <paramref name="text"/>, whose rows may use <paramref name="knownChains"/>.</summary>
    public SinkTableParser(string text, IDictionary<string, SinkChain> knownChains)
    {
        this.text = new(text);
        Chains = new(knownChains, StringComparer.Ordinal);
    }

    /// <summary>The rows, in the order of the text.</summary>
    public List<SinkRow> Rows { get; } = [];

    /// <summary>The default images of libraries, in the order of the text.</summary>
    public List<OwnImage> OwnImages { get; } = [];

    /// <summary>The positions of the rows.</summary>
    public List<SinkRowPlace> Places { get; } = [];

    /// <summary>The chains by name: those known before and those of the text.</summary>
    public Dictionary<string, SinkChain> Chains { get; }

    /// <summary>The invalid lines, in the order of the text.</summary>
    public List<SinkTableError> Errors => text.Errors;

    /// <summary>True if the text contains a row with this identity.</summary>
    public bool HasRow(string identity) => lineOfRow.ContainsKey(identity);

    /// <summary>Parses the whole text.</summary>
    public void Parse()
    {
        while (text.NextLine())
        {
            if (text.NextWord())
            {
                ParseLine();
            }
        }
    }

    void ParseLine()
    {
        string keyword = text[text.Word];
        if (keyword[0] == '[')
        {
            ParseRow();
        }
        else if (keyword == "assembly")
        {
            ParseAssembly();
        }
        else if (keyword == "chain")
        {
            ParseChain();
        }
        else if (keyword == "own")
        {
            ParseOwnImage();
        }
        else
        {
            text.Fail($"'{keyword}' is not understood; a line starts with 'assembly', 'chain', 'own', '#' or a member such as [Type]::Method(parameter)");
        }
    }

    void ParseAssembly()
    {
        // A new list even if no name follows, so that the rows below are not added to the assembly above.
        assemblies = [];
        mentions = [];
        while (text.NextWord())
        {
            var attribute = AttributeText.Parse(text);
            if (!attribute.HasValue)
            {
                assemblies.Add(attribute.Key);
            }
            else if (attribute.Key == "when-mentioned" && !attribute.Value.IsEmpty)
            {
                mentions = text[attribute.Value].Split(',');
            }
            else
            {
                text.Fail("expected 'when-mentioned=' and words after the names of the assembly line");
            }
        }

        if (assemblies.Count == 0)
        {
            text.Fail("the name of the assembly is missing");
        }
    }

    void ParseChain()
    {
        if (!text.NextWord())
        {
            text.Fail("the name of the chain is missing");
            return;
        }

        string name = text[text.Word];
        SinkChain chain = ownChains.Contains(name) ? Chains[name] : SinkChain.None;
        if (SinkChainParser.TryParse(text, ref chain))
        {
            ownChains.Add(name);
            Chains[name] = chain;
        }
    }

    void ParseOwnImage()
    {
        TextRange place = text.Word;
        if (!HasAssembly() || OwnImageParser.Parse(text, assemblies) is not { } image)
        {
            return;
        }

        if (OwnImages.Exists(other => other.Identity == image.Identity))
        {
            text.Fail(place, $"'{image.Identity}' already has an own image");
            return;
        }

        OwnImages.Add(image);
    }

    bool HasAssembly() => assemblies.Count > 0 || text.Fail("an 'assembly' line must precede this one");

    void ParseRow()
    {
        if (!HasAssembly())
        {
            return;
        }

        TextRange place = text.Word;
        if (SinkRowParser.Parse(text, assemblies, Chains) is not { } row)
        {
            return;
        }

        row = row with { WhenMentioned = mentions };

        if (lineOfRow.TryGetValue(row.Identity, out int other))
        {
            text.Fail(place, $"'{row.Identity}' is already in line {other + 1}");
            return;
        }

        lineOfRow.Add(row.Identity, text.Line);
        Rows.Add(row);
        Places.Add(new(row, text.Line, text.ColumnsOf(place)));
    }
}
