using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>What shows that a project may contain a sink of a table: the libraries that it references, or words in its sources.</summary>
sealed class SinkIndications
{
    static readonly Lazy<SinkIndications> builtIn = new(() => In(BuiltInTable.Read()));

    readonly HashSet<string> assemblies = new(StringComparer.OrdinalIgnoreCase);
    readonly HashSet<string> words = new(StringComparer.Ordinal);

    SinkIndications()
    {
    }

    /// <summary>The indications of the table that is shipped with the analyzer.</summary>
    // Not those of the parsed table: most projects have no sink, and parsing its rows would be most of their cost.
    public static SinkIndications BuiltIn => builtIn.Value;

    /// <summary>True if a row is for a type of any assembly.</summary>
    public bool IsForAnyAssembly => HasAssembly(SinkRow.AnyAssembly);

    /// <summary>The words of which at least one is in every source that uses a row whose assembly every project references.</summary>
    public IReadOnlyCollection<string> Words => words;

    /// <summary>Returns the indications of <paramref name="rows"/>.</summary>
    public static SinkIndications Of(IEnumerable<SinkRow> rows)
    {
        var found = new SinkIndications();
        foreach (SinkRow row in rows)
        {
            found.Add(row.Assemblies, row.WhenMentioned);
        }

        return found;
    }

    /// <summary>Returns the indications in <paramref name="table"/>, the text of a valid table, without parsing its rows.</summary>
    public static SinkIndications In(string table)
    {
        var found = new SinkIndications();
        var text = new SinkTableText(table);
        var names = new List<string>();
        string[] mentions = [];
        while (text.NextLine())
        {
            if (!text.NextWord())
            {
                continue;
            }

            if (text.Has("[", text.Word.Start))
            {
                // Once for all rows of the assembly.
                found.Add(names, mentions);
                names.Clear();
                mentions = [];
            }
            else if (text[text.Word] == "assembly")
            {
                names.Clear();
                mentions = [];
                while (text.NextWord())
                {
                    int equals = text.IndexOf('=', text.Word);
                    if (equals < 0)
                    {
                        names.Add(text[text.Word]);
                    }
                    else
                    {
                        mentions = text[TextRange.FromBounds(equals + 1, text.Word.End)].Split(',');
                    }
                }
            }
        }

        return found;
    }

    /// <summary>True if a reference to the assembly with this simple name is enough to search for sinks.</summary>
    public bool HasAssembly(string name) => assemblies.Contains(name);

    void Add(IReadOnlyList<string> names, IReadOnlyList<string> mentions)
    {
        if (mentions.Count == 0)
        {
            assemblies.UnionWith(names);
        }

        words.UnionWith(mentions);
    }
}
