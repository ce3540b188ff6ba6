using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Which .NET members take an image reference, found by name.</summary>
internal sealed class SinkTable
{
    static readonly Lazy<SinkTable> builtIn = new(ReadBuiltIn);

    readonly Dictionary<string, SinkChain> chains;
    readonly HashSet<string> assemblies = new(StringComparer.OrdinalIgnoreCase);
    readonly HashSet<string> libraries = new(StringComparer.OrdinalIgnoreCase);
    readonly HashSet<string> words = new(StringComparer.Ordinal);
    readonly RowsByName members;
    readonly RowsByName constructors;

    SinkTable(List<SinkRow> rows, List<OwnImage> ownImages, Dictionary<string, SinkChain> chains, List<SinkRowPlace> places, List<SinkTableError> errors)
    {
        Rows = rows;
        OwnImages = ownImages;
        Places = places;
        Errors = errors;
        this.chains = chains;
        foreach (SinkRow row in rows)
        {
            if (row.WhenMentioned.Count == 0)
            {
                assemblies.UnionWith(row.Assemblies);
                libraries.UnionWith(row.Assemblies);
            }

            words.UnionWith(row.WhenMentioned);
        }

        foreach (OwnImage image in ownImages)
        {
            libraries.UnionWith(image.Assemblies);
        }

        members = new(rows.Where(row => row.Kind != SinkMemberKind.Constructor).Select(row => (row.Member, row)), ImmutableArray<SinkRow>.Empty);
        constructors = new(
            rows.Where(IsAtConstructor).Select(row => (row.TypeName, row)),
            ImmutableArray.CreateRange(rows.Where(row => row is { Kind: SinkMemberKind.Constructor, IncludesDerived: true })));
    }

    /// <summary>The table that comes with the analyzer, read once.</summary>
    public static SinkTable BuiltIn => builtIn.Value;

    /// <summary>The table without a row.</summary>
    public static SinkTable Empty { get; } = new([], [], new Dictionary<string, SinkChain>(StringComparer.Ordinal), [], []);

    /// <summary>The rows, in the order in which they were written.</summary>
    public IReadOnlyList<SinkRow> Rows { get; }

    /// <summary>The images that methods of libraries give by themselves.</summary>
    public IReadOnlyList<OwnImage> OwnImages { get; }

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
        var images = new List<OwnImage>(parser.OwnImages);
        foreach (OwnImage image in OwnImages)
        {
            if (!images.Exists(other => other.Identity == image.Identity))
            {
                images.Add(image);
            }
        }

        return new SinkTable(rows, images, parser.Chains, parser.Places, parser.Errors);
    }

    /// <summary>The words of which a source has one where it uses a row whose assembly every project references.</summary>
    public IReadOnlyCollection<string> Words => words;

    /// <summary>True if a reference to the assembly of this simple name is reason enough to look for sinks.</summary>
    public bool HasAssembly(string name) => assemblies.Contains(name);

    /// <summary>True if the table describes members of the assembly of this simple name: what its other members do to an image is known as well.</summary>
    public bool IsLibrary(string name) => libraries.Contains(name);

    /// <summary>The image that <paramref name="method"/> gives by itself; null if none is known.</summary>
    public OwnImage? OwnImageOf(IMethodSymbol? method)
    {
        foreach (OwnImage image in method is null ? [] : OwnImages)
        {
            if (image.IsOf(method!))
            {
                return image;
            }
        }

        return null;
    }

    /// <summary>True if some row is for a type of whatever assembly.</summary>
    public bool IsForAnyAssembly => assemblies.Contains(SinkRow.AnyAssembly);

    /// <summary>The rows for methods, properties and fields of this name.</summary>
    public ImmutableArray<SinkRow> Members(string name) => members[name];

    /// <summary>
    /// The rows for constructors of types of this simple name, then those that also speak of derived
    /// types, which may have any name.
    /// </summary>
    public ImmutableArray<SinkRow> Constructors(string typeName) => constructors[typeName];

    static SinkTable ReadBuiltIn()
    {
        using Stream stream = typeof(SinkTable).Assembly.GetManifestResourceStream(typeof(SinkTable), "sinks.txt")!;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    // An object that lacks a property that must be given is reported where it is made.
    static bool IsAtConstructor(SinkRow row) => row.Kind == SinkMemberKind.Constructor
        ? !row.IncludesDerived
        : row is { Kind: SinkMemberKind.PropertyOrField, IsRequired: true };
}
