namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Which .NET members take an image reference, found by name.</summary>
internal sealed class SinkTable
{
    static readonly Lazy<SinkTable> builtIn = new(ReadBuiltIn);

    // Asked of every call and assignment of a project, so that an empty list each time would show.
    static readonly IReadOnlyList<SinkRow> noRows = [];

    readonly Dictionary<string, SinkChain> chains;
    readonly HashSet<string> assemblies = new(StringComparer.OrdinalIgnoreCase);
    readonly HashSet<string> words = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<SinkRow>> members = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<SinkRow>> constructors = new(StringComparer.Ordinal);
    readonly List<SinkRow> derivedConstructors = [];

    SinkTable(List<SinkRow> rows, Dictionary<string, SinkChain> chains, List<SinkRowPlace> places, List<SinkTableError> errors)
    {
        Rows = rows;
        Places = places;
        Errors = errors;
        this.chains = chains;
        foreach (SinkRow row in rows)
        {
            if (row.WhenMentioned.Count == 0)
            {
                assemblies.UnionWith(row.Assemblies);
            }

            words.UnionWith(row.WhenMentioned);

            Index(row);
        }

        foreach (List<SinkRow> constructor in constructors.Values)
        {
            constructor.AddRange(derivedConstructors);
        }
    }

    /// <summary>The table that comes with the analyzer, read once.</summary>
    public static SinkTable BuiltIn => builtIn.Value;

    /// <summary>The table without a row.</summary>
    public static SinkTable Empty { get; } = new([], new Dictionary<string, SinkChain>(StringComparer.Ordinal), [], []);

    /// <summary>The rows, in the order in which they were written.</summary>
    public IReadOnlyList<SinkRow> Rows { get; }

    /// <summary>Where the rows of the text that was read last stand in it.</summary>
    public IReadOnlyList<SinkRowPlace> Places { get; }

    /// <summary>What was not understood in the text that was read last.</summary>
    public IReadOnlyList<SinkTableError> Errors { get; }

    /// <summary>Reads a table; total, since a bad line becomes an error and the others are kept.</summary>
    public static SinkTable Parse(string text) => Empty.ExtendedBy(text);

    /// <summary>
    /// This table with the rows of <paramref name="text"/>, which may use this table's chains; a row for
    /// a place that this table already holds replaces it, so that <c>off</c> can be given and taken back.
    /// </summary>
    public SinkTable ExtendedBy(string text)
    {
        var parser = new SinkTableParser(text, chains);
        parser.Parse();

        var rows = new List<SinkRow>(Rows.Count + parser.Rows.Count);
        foreach (SinkRow row in Rows)
        {
            if (!parser.HasRow(row.Identity))
            {
                rows.Add(row);
            }
        }

        rows.AddRange(parser.Rows);
        return new SinkTable(rows, parser.Chains, parser.Places, parser.Errors);
    }

    /// <summary>The words of which a source has one where it uses a row whose assembly every project references.</summary>
    public IReadOnlyCollection<string> Words => words;

    /// <summary>True where a reference to the assembly of this simple name is reason enough to look for sinks.</summary>
    public bool HasAssembly(string name) => assemblies.Contains(name);

    /// <summary>True where some row is for a type of whatever assembly.</summary>
    public bool IsForAnyAssembly => assemblies.Contains(SinkRow.AnyAssembly);

    /// <summary>The rows for methods, properties and fields of this name.</summary>
    public IReadOnlyList<SinkRow> Members(string name) => members.TryGetValue(name, out List<SinkRow>? rows) ? rows : noRows;

    /// <summary>
    /// The rows for constructors of types of this simple name, then those that also speak of derived
    /// types, which may have any name.
    /// </summary>
    public IReadOnlyList<SinkRow> Constructors(string typeName) =>
        constructors.TryGetValue(typeName, out List<SinkRow>? rows) ? rows : derivedConstructors;

    static SinkTable ReadBuiltIn()
    {
        using Stream stream = typeof(SinkTable).Assembly.GetManifestResourceStream(typeof(SinkTable), "sinks.txt")!;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    void Index(SinkRow row)
    {
        if (row.Kind != SinkMemberKind.Constructor)
        {
            Add(members, row.Member, row);

            // An object that lacks the property is told where it is made.
            if (row is { Kind: SinkMemberKind.PropertyOrField, IsRequired: true })
            {
                Add(constructors, row.TypeName, row);
            }
        }
        else if (row.IncludesDerived)
        {
            derivedConstructors.Add(row);
        }
        else
        {
            Add(constructors, row.TypeName, row);
        }
    }

    static void Add(Dictionary<string, List<SinkRow>> index, string name, SinkRow row)
    {
        if (!index.TryGetValue(name, out List<SinkRow>? rows))
        {
            index.Add(name, rows = []);
        }

        rows.Add(row);
    }
}
