using OciTagAnalyzer.Core.Names;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>
/// Reads the text of a sink table in one pass; the head of the built-in table, <c>sinks.txt</c>,
/// describes the format. A fresh compiler pays for each method that has to be compiled first, so
/// there is neither a regular expression nor a query here.
/// </summary>
internal sealed class SinkTableParser
{
    readonly SinkTableText text;
    readonly Dictionary<string, int> lineOfRow = new(StringComparer.Ordinal);
    readonly HashSet<string> ownChains = new(StringComparer.Ordinal);
    List<string> assemblies = [];
    string[] mentions = [];

    /// <summary>A parser of <paramref name="text"/>, whose rows may use <paramref name="knownChains"/>.</summary>
    public SinkTableParser(string text, IDictionary<string, SinkChain> knownChains)
    {
        this.text = new(text);
        Chains = new(knownChains, StringComparer.Ordinal);
    }

    /// <summary>The rows, in the order of the text.</summary>
    public List<SinkRow> Rows { get; } = [];

    /// <summary>The images of libraries' own, in the order of the text.</summary>
    public List<OwnImage> OwnImages { get; } = [];

    /// <summary>Where each row stands.</summary>
    public List<SinkRowPlace> Places { get; } = [];

    /// <summary>The chains by name: those known before and those of the text.</summary>
    public Dictionary<string, SinkChain> Chains { get; }

    /// <summary>The lines that were left out, in the order of the text.</summary>
    public List<SinkTableError> Errors => text.Errors;

    /// <summary>True if the text holds a row of this identity.</summary>
    public bool HasRow(string identity) => lineOfRow.ContainsKey(identity);

    /// <summary>Reads the whole text.</summary>
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
        // A new list even where no name follows: the rows below must not go to the assembly above.
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
                text.Fail("after its names an assembly line has 'when-mentioned=' and words");
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
            text.Fail(place, $"'{image.Identity}' has an image of its own already");
            return;
        }

        OwnImages.Add(image);
    }

    bool HasAssembly() => assemblies.Count > 0 || text.Fail("an 'assembly' line must stand above this one");

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
            text.Fail(place, $"'{row.Identity}' stands in line {other + 1} already");
            return;
        }

        lineOfRow.Add(row.Identity, text.Line);
        Rows.Add(row);
        Places.Add(new(row, text.Line, text.ColumnsOf(place)));
    }
}
