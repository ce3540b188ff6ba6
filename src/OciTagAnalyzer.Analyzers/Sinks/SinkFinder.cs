using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Marks;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Says which values go into sinks at an operation, by the symbols it is bound to.</summary>
sealed class SinkFinder(SinkTable table, Compilation compilation, MarkedSymbols marks)
{
    /// <summary>The kinds of operation at which a value can go into a member.</summary>
    public static readonly ImmutableArray<OperationKind> Kinds =
        ImmutableArray.Create(
            OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment,
            OperationKind.MemberInitializer);

    readonly IAssemblySymbol ownAssembly = compilation.Assembly;
    readonly MarkFinder markFinder = new(marks);
    readonly BuildCallbacks buildCallbacks = new(compilation);
    readonly BuiltNames builtNames = new(compilation, table.Rows);
    readonly ImagePrefix.Finder prefixes = new(compilation);

    /// <summary>The kinds of operation at which a value can go into a sink of this project.</summary>
    public ImmutableArray<OperationKind> WatchedKinds => marks.IsEmpty ? Kinds : Kinds.AddRange(MarkFinder.Kinds);

    /// <summary>The project's own assembly.</summary>
    public IAssemblySymbol OwnAssembly => ownAssembly;

    /// <summary>What the project's symbols are marked with.</summary>
    public MarkedSymbols Marks => marks;

    /// <summary>The values that <paramref name="operation"/> itself hands to sinks, rows that are off left out.</summary>
    public IReadOnlyList<SinkHit> Find(IOperation operation) => Find(new MemberUse(operation));

    /// <summary>The values that go into sinks at <paramref name="use"/> itself, rows that are off left out.</summary>
    public IReadOnlyList<SinkHit> Find(in MemberUse use)
    {
        List<SinkHit> hits = use is { Member: { } member, Name: { } name } ? FindInTable(use, member, name) : none;
        return markFinder.Find(use.Operation) is { } marked ? Joined(hits, marked) : hits;
    }

    // The table knows more of a value than its mark does.
    static IReadOnlyList<SinkHit> Joined(List<SinkHit> hits, List<SinkHit> marked) =>
        [.. hits, .. marked.Where(mark => !hits.Any(hit => hit.Value == mark.Value))];

    // Asked of every call and assignment of a project: what allocates, or asks a symbol twice, shows.
    List<SinkHit> FindInTable(in MemberUse use, ISymbol member, string name)
    {
        if (use.Operation is IInvocationOperation adding && ListAddition.ListOf(adding, name) is { } list && FindAddition(adding, list) is { Count: > 0 } additions)
        {
            return additions;
        }

        ImmutableArray<SinkRow> rows = use.IsConstruction ? table.Constructors(name) : table.Members(name);
        if (rows.IsEmpty)
        {
            return none;
        }

        return use.Operation switch
        {
            IInvocationOperation call => FindArguments(call, (IMethodSymbol)member, call.Arguments, rows),
            IObjectCreationOperation creation => FindArguments(creation, (IMethodSymbol)member, creation.Arguments, rows),
            IAssignmentOperation assignment => FindMember(assignment, member, assignment.Value, rows),
            IMemberInitializerOperation initializer => FindMember(initializer, member, initializer.Initializer, rows),
            _ => none,
        };
    }

    List<SinkHit> FindAddition(IInvocationOperation call, IPropertySymbol list) => FindMember(call, list, call.Arguments[0].Value, table.Members(list.Name));

    /// <summary>True where the object of <paramref name="hit"/> is an image that is built, since the callback of a call that builds one gets it.</summary>
    public bool IsInBuildCallback(SinkHit hit) => buildCallbacks.Have(hit);

    /// <summary>True where the code of the project builds the image that <paramref name="claim"/> names.</summary>
    public bool Builds(ImageClaim claim) => claim.Value.ToImageText() is { HasHoles: false, Text: var image } && builtNames.Contain(image);

    /// <summary>What the library of <paramref name="row"/> puts before an image without registry; null where nothing.</summary>
    public ImagePrefix? PrefixOf(SinkRow row) => prefixes.Of(row.Chain);

    /// <summary>The image that <paramref name="method"/> gives by itself; null where none is known.</summary>
    public OwnImage? OwnImageOf(IMethodSymbol? method) => table.OwnImageOf(method);

    /// <summary>True where the table describes <paramref name="assembly"/>.</summary>
    public bool IsLibrary(IAssemblySymbol? assembly) => assembly is not null && table.IsLibrary(assembly.Name);

    /// <summary>True where an object of <paramref name="type"/> holds an image with its registry.</summary>
    public bool HoldsRegistry(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && table.Rows.Any(row => row is { Parameter: null, Registry: not null } && MetadataName.Matches(named, row.Type));

    /// <summary>The rows for the properties whose reference <paramref name="part"/>, another property of the same type, gives a part of.</summary>
    public IEnumerable<SinkRow> CompletedBy(SinkRow part) => table.Rows.Where(row =>
        row.Type == part.Type && row.Parameter is null && (row.Tag == part.Member || row.Digest == part.Member));

    /// <summary>True where <paramref name="symbol"/> holds whole references: a property or field of the table, or what is marked.</summary>
    public bool HoldsReference(ISymbol symbol) =>
        (marks.WordOf(symbol) is { } word && MarkWords.ShapeOf(word) == SinkShape.Reference) ||
        (symbol is IPropertySymbol or IFieldSymbol && table.Members(symbol.Name).Any(row => row is { IsOff: false, Parameter: null, Shape: SinkShape.Reference } && IsOn(row, symbol)));

    List<SinkHit> FindArguments(IOperation call, IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, ImmutableArray<SinkRow> rows)
    {
        List<SinkHit>? hits = null;
        foreach (SinkRow row in rows)
        {
            if (!row.IsOff && ValueFor(row, call, arguments) is { } value && IsOn(row, method))
            {
                (hits ??= []).Add(new(row, value, call));
            }
        }

        return hits ?? none;
    }

    // What must be given is looked at where it is not: the default stands for it, or the object that lacks it.
    static IOperation? ValueFor(SinkRow row, IOperation call, ImmutableArray<IArgumentOperation> arguments) =>
        row.Parameter is null ? row.IsRequired && !Companions.IsAssigned(call, row) ? call : null
        : ArgumentNamed(row.Parameter, arguments) is { } argument && (row.IsRequired || argument.ArgumentKind != ArgumentKind.DefaultValue) ? argument.Value
        : null;

    List<SinkHit> FindMember(IOperation taker, ISymbol member, IOperation value, ImmutableArray<SinkRow> rows)
    {
        List<SinkHit>? hits = null;
        foreach (SinkRow row in rows)
        {
            if (!row.IsOff && row.Parameter is null && IsOn(row, member))
            {
                (hits ??= []).Add(new(row, value, taker));
            }
        }

        return hits ?? none;
    }

    static readonly List<SinkHit> none = [];

    static IArgumentOperation? ArgumentNamed(string? parameter, ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter?.Name == parameter)
            {
                return argument;
            }
        }

        return null;
    }

    bool IsOn(SinkRow row, ISymbol member) =>
        DeclaresMember(row, member.ContainingType) &&
        (row.With is null || HasParameter(member, row.With)) &&
        (row.Unless is null || !HasParameter(member, row.Unless));

    // A builder of one's own may do anything with its parameter, unless a row speaks of it; a library's is known to hand it on.
    bool DeclaresMember(SinkRow row, INamedTypeSymbol declaring)
    {
        if (MetadataName.Matches(declaring, row.Type))
        {
            return true;
        }

        if (!row.IncludesDerived ||
            (SymbolEqualityComparer.Default.Equals(declaring.ContainingAssembly, ownAssembly) && !row.MayBeIn(ownAssembly.Name)))
        {
            return false;
        }

        for (INamedTypeSymbol? type = declaring.BaseType; type is not null; type = type.BaseType)
        {
            if (MetadataName.Matches(type, row.Type))
            {
                return true;
            }
        }

        return false;
    }

    static bool HasParameter(ISymbol member, string name) =>
        member is IMethodSymbol method && method.Parameters.Any(parameter => parameter.Name == name);
}
