using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>The .NET members that take an image reference, indexed by name.</summary>
sealed class SinkTable
{
    static readonly Lazy<SinkTable> builtIn = new(() => Parse(BuiltInTable.Read()));

    readonly Dictionary<string, SinkChain> chains;
    readonly HashSet<string> libraries = new(StringComparer.OrdinalIgnoreCase);
    readonly RowsByName members;
    readonly RowsByName constructors;

    SinkTable(List<SinkRow> rows, List<OwnImage> ownImages, Dictionary<string, SinkChain> chains, List<SinkRowPlace> places, List<SinkTableError> errors)
    {
        Rows = rows;
        OwnImages = ownImages;
        Places = places;
        Errors = errors;
        this.chains = chains;
        Indications = SinkIndications.Of(rows);
        foreach (SinkRow row in rows)
        {
            if (row.WhenMentioned.Count == 0)
            {
                libraries.UnionWith(row.Assemblies);
            }
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

    /// <summary>The table that is shipped with the analyzer.</summary>
    public static SinkTable BuiltIn => builtIn.Value;

    /// <summary>A table without rows.</summary>
    public static SinkTable Empty { get; } = new([], [], new Dictionary<string, SinkChain>(StringComparer.Ordinal), [], []);

    /// <summary>The rows, in the order of the text.</summary>
    public IReadOnlyList<SinkRow> Rows { get; }

    /// <summary>The default images that methods of libraries set.</summary>
    public IReadOnlyList<OwnImage> OwnImages { get; }

    /// <summary>The positions of the rows in the text that was parsed last.</summary>
    public IReadOnlyList<SinkRowPlace> Places { get; }

    /// <summary>The errors in the text that was parsed last.</summary>
    public IReadOnlyList<SinkTableError> Errors { get; }

    /// <summary>Parses a table; never throws. An invalid line becomes an error, and the other lines are kept.</summary>
    public static SinkTable Parse(string text) => Empty.ExtendedBy(text);

    /// <summary>
    /// Returns this table with the rows of <paramref name="text"/>, which may use this table's chains. A row replaces the
    /// row with the same identity, so that <c>off</c> can be set and reverted.
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

    /// <summary>What shows that a project may contain a sink.</summary>
    public SinkIndications Indications { get; }

    /// <summary>True if the table describes the assembly with this simple name, so that the effect of its other members on an image is known as well.</summary>
    public bool IsLibrary(string name) => libraries.Contains(name);

    /// <summary>The default image that <paramref name="method"/> sets; null if none is known.</summary>
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

    /// <summary>Returns the rows for methods, properties and fields with this name.</summary>
    public ImmutableArray<SinkRow> Members(string name) => members[name];

    /// <summary>
    /// Returns the rows for constructors of types with this simple name, then those that also apply to derived
    /// types, which may have any name.
    /// </summary>
    public ImmutableArray<SinkRow> Constructors(string typeName) => constructors[typeName];

    // An object without a required property is reported where it is created.
    static bool IsAtConstructor(SinkRow row) => row.Kind == SinkMemberKind.Constructor
        ? !row.IncludesDerived
        : row is { Kind: SinkMemberKind.PropertyOrField, IsRequired: true };
}
