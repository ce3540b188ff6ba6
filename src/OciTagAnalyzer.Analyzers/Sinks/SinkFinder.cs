using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Marks;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Says which values go into sinks at an operation, by the symbols it is bound to.</summary>
sealed class SinkFinder(SinkTable table, IAssemblySymbol ownAssembly, MarkedSymbols marks)
{
    /// <summary>The kinds of operation at which a value can go into a member.</summary>
    public static readonly ImmutableArray<OperationKind> Kinds =
        ImmutableArray.Create(
            OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment,
            OperationKind.MemberInitializer);

    readonly MarkFinder markFinder = new(marks);

    /// <summary>The kinds of operation at which a value can go into a sink of this project.</summary>
    public ImmutableArray<OperationKind> WatchedKinds => marks.IsEmpty ? Kinds : Kinds.AddRange(MarkFinder.Kinds);

    /// <summary>The project's own assembly.</summary>
    public IAssemblySymbol OwnAssembly => ownAssembly;

    /// <summary>What the project's symbols are marked with.</summary>
    public MarkedSymbols Marks => marks;

    /// <summary>The values that <paramref name="operation"/> itself hands to sinks, rows that are off left out.</summary>
    public IReadOnlyList<SinkHit> Find(IOperation operation)
    {
        List<SinkHit> hits = FindInTable(operation);
        return markFinder.Find(operation) is { } marked ? Joined(hits, marked) : hits;
    }

    // The table knows more of a value than its mark does.
    static IReadOnlyList<SinkHit> Joined(List<SinkHit> hits, List<SinkHit> marked) =>
        [.. hits, .. marked.Where(mark => !hits.Any(hit => hit.Value == mark.Value))];

    List<SinkHit> FindInTable(IOperation operation)
    {
        // Asked of every call and assignment of a project: what allocates, or asks a symbol twice, shows.
        switch (operation.Kind)
        {
            case OperationKind.Invocation:
                var call = (IInvocationOperation)operation;
                return ListAddition.ListOf(call) is { } list && FindMember(call, list, call.Arguments[0].Value) is { Count: > 0 } additions
                    ? additions
                    : FindArguments(call, call.TargetMethod, call.Arguments);
            case OperationKind.ObjectCreation:
                var creation = (IObjectCreationOperation)operation;
                return creation.Constructor is { } constructor ? FindArguments(creation, constructor, creation.Arguments) : none;
            case OperationKind.SimpleAssignment or OperationKind.CoalesceAssignment:
                var assignment = (IAssignmentOperation)operation;
                return assignment.Target is IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } target
                    ? FindMember(assignment, target.Member, assignment.Value)
                    : none;
            case OperationKind.MemberInitializer:
                var initializer = (IMemberInitializerOperation)operation;
                return initializer.InitializedMember is IMemberReferenceOperation { Member: var member }
                    ? FindMember(initializer, member, initializer.Initializer)
                    : none;
            default:
                return none;
        }
    }

    /// <summary>The rows for the properties whose reference <paramref name="part"/>, another property of the same type, gives a part of.</summary>
    public IEnumerable<SinkRow> CompletedBy(SinkRow part) => table.Rows.Where(row =>
        row.Type == part.Type && row.Parameter is null && (row.Tag == part.Member || row.Digest == part.Member));

    /// <summary>True where <paramref name="symbol"/> holds whole references: a property or field of the table, or what is marked.</summary>
    public bool HoldsReference(ISymbol symbol) =>
        (marks.WordOf(symbol) is { } word && MarkWords.ShapeOf(word) == SinkShape.Reference) ||
        (symbol is IPropertySymbol or IFieldSymbol && table.Members(symbol.Name).Any(row => row is { IsOff: false, Parameter: null, Shape: SinkShape.Reference } && IsOn(row, symbol)));

    IReadOnlyList<SinkRow> Candidates(ISymbol member) =>
        member is IMethodSymbol { MethodKind: MethodKind.Constructor }
            ? table.Constructors(member.ContainingType.Name)
            : table.Members(member.Name);

    List<SinkHit> FindArguments(IOperation call, IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments)
    {
        List<SinkHit>? hits = null;
        IReadOnlyList<SinkRow> rows = Candidates(method);
        for (int i = 0; i < rows.Count; i++)
        {
            SinkRow row = rows[i];
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

    List<SinkHit> FindMember(IOperation taker, ISymbol member, IOperation value)
    {
        List<SinkHit>? hits = null;
        IReadOnlyList<SinkRow> rows = table.Members(member.Name);
        for (int i = 0; i < rows.Count; i++)
        {
            SinkRow row = rows[i];
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
