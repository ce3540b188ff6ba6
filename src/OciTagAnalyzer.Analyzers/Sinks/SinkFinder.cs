using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Finds the values that flow into sinks at an operation, by the symbols that it is bound to.</summary>
sealed class SinkFinder(SinkTable table, Compilation compilation, AnnotatedSymbols annotations)
{
    /// <summary>The kinds of operations at which a value can flow into a member.</summary>
    public static readonly ImmutableArray<OperationKind> Kinds =
        ImmutableArray.Create(
            OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment,
            OperationKind.MemberInitializer);

    readonly AnnotationFinder annotationFinder = new(annotations);

    /// <summary>The kinds of operations at which a value can flow into a sink of this project.</summary>
    public ImmutableArray<OperationKind> WatchedKinds => annotations.IsEmpty ? Kinds : Kinds.AddRange(AnnotationFinder.Kinds);

    /// <summary>The compilation that contains the operations.</summary>
    public Compilation Compilation => compilation;

    /// <summary>The sink table.</summary>
    public SinkTable Table => table;

    /// <summary>The assembly of the project.</summary>
    // Read when needed: it binds all references.
    public IAssemblySymbol OwnAssembly => compilation.Assembly;

    /// <summary>Returns the values that flow into sinks at <paramref name="operation"/> itself, except those that are turned off.</summary>
    public IReadOnlyList<SinkMatch> Find(IOperation operation) => Find(new MemberUse(operation));

    /// <summary>Returns the values that flow into sinks at <paramref name="use"/> itself, except those that are turned off.</summary>
    public IReadOnlyList<SinkMatch> Find(in MemberUse use)
    {
        List<SinkMatch> matches = use is { Member: { } member, Name: { } name } ? FindInTable(use, member, name) : none;
        IReadOnlyList<SinkMatch> all = annotationFinder.Find(use.Operation) is { } annotated ? Joined(matches, annotated) : matches;
        return all.Count > 0 && ExpectedFailure.Is(use.Operation.Syntax) ? none : all;
    }

    // The table contains more information about a value than an annotation.
    static IReadOnlyList<SinkMatch> Joined(List<SinkMatch> matches, List<SinkMatch> annotated) =>
        [.. matches, .. annotated.Where(other => !matches.Any(match => match.Value == other.Value))];

    // Runs for every call and assignment of a project, so allocations and repeated symbol lookups are noticeable.
    List<SinkMatch> FindInTable(in MemberUse use, ISymbol member, string name)
    {
        if (use.Operation is IInvocationOperation adding &&
            ListAddition.ListOf(adding, name) is { } list &&
            FindAddition(adding, list) is { Count: > 0 } additions)
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

    List<SinkMatch> FindAddition(IInvocationOperation call, IPropertySymbol list) =>
        FindMember(call, list, call.Arguments[0].Value, table.Members(list.Name));

    /// <summary>The default image that <paramref name="method"/> sets; null if none is known.</summary>
    public OwnImage? OwnImageOf(IMethodSymbol? method) => table.OwnImageOf(method);

    /// <summary>True if the table describes <paramref name="assembly"/>.</summary>
    public bool IsLibrary(IAssemblySymbol? assembly) => assembly is not null && table.IsLibrary(assembly.Name);

    /// <summary>True if objects of <paramref name="type"/> have a separate property for the registry of an image.</summary>
    public bool HasRegistryProperty(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && table.Rows.Any(row => row is { Parameter: null, Registry: not null } && MetadataName.Matches(named, row.Type));

    /// <summary>Returns the rows whose reference <paramref name="part"/>, another property of the same type, completes with a tag or digest.</summary>
    public IEnumerable<SinkRow> CompletedBy(SinkRow part) => table.Rows.Where(row =>
        row.Type == part.Type && row.Parameter is null && (row.Tag == part.Member || row.Digest == part.Member));

    /// <summary>True if <paramref name="symbol"/> contains whole references: a property or field of the table, or an annotated symbol.</summary>
    public bool ContainsReferences(ISymbol symbol) =>
        (annotations.WordOf(symbol) is { } word && AnnotationWords.ShapeOf(word) == SinkShape.Reference) ||
        (symbol is IPropertySymbol or IFieldSymbol &&
            table.Members(symbol.Name).Any(row => row is { IsOff: false, Parameter: null, Shape: SinkShape.Reference } && AppliesTo(row, symbol)));

    // A row for the type itself contains more than one for its interface.
    List<SinkMatch> FindArguments(IOperation call, IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, ImmutableArray<SinkRow> rows) =>
        FindArguments(call, method, arguments, rows, isOfInterface: false) ?? FindArguments(call, method, arguments, rows, isOfInterface: true) ?? none;

    List<SinkMatch>? FindArguments(
        IOperation call, IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, ImmutableArray<SinkRow> rows, bool isOfInterface)
    {
        List<SinkMatch>? matches = null;
        foreach (SinkRow row in rows)
        {
            if (row.IsOff || (isOfInterface && !row.IsOfInterface))
            {
                continue;
            }

            if (row.Implicit is not null)
            {
                if (ImplicitImage.Of(row, call, rows) is { } image && AppliesTo(row, method, isOfInterface))
                {
                    (matches ??= []).Add(new(row, call, call) { Implicit = image });
                }
            }
            else if (ValueFor(row, call, arguments) is { } value && AppliesTo(row, method, isOfInterface))
            {
                (matches ??= []).Add(new(row, value, call));
            }
        }

        return matches;
    }

    // A required value that is missing is represented by the default argument, or by the creation of the object.
    static IOperation? ValueFor(SinkRow row, IOperation call, ImmutableArray<IArgumentOperation> arguments) =>
        row.Parameter is null ? row.IsRequired && !MemberAssignment.IsIn(call, row) ? call : null
        : ArgumentNamed(row.Parameter, arguments) is { } argument && (row.IsRequired || argument.ArgumentKind != ArgumentKind.DefaultValue) ? argument.Value
        : null;

    List<SinkMatch> FindMember(IOperation operation, ISymbol member, IOperation value, ImmutableArray<SinkRow> rows) =>
        FindMember(operation, member, value, rows, isOfInterface: false) ?? FindMember(operation, member, value, rows, isOfInterface: true) ?? none;

    List<SinkMatch>? FindMember(IOperation operation, ISymbol member, IOperation value, ImmutableArray<SinkRow> rows, bool isOfInterface)
    {
        List<SinkMatch>? matches = null;
        foreach (SinkRow row in rows)
        {
            if (!row.IsOff && row.Parameter is null && (!isOfInterface || row.IsOfInterface) && AppliesTo(row, member, isOfInterface) &&
                !ReportingObject.Contains(operation, row))
            {
                (matches ??= []).Add(new(row, value, operation));
            }
        }

        return matches;
    }

    static readonly List<SinkMatch> none = [];

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

    bool AppliesTo(SinkRow row, ISymbol member, bool isOfInterface = false) =>
        (isOfInterface ? Implements(row, member.ContainingType) : DeclaresMember(row, member.ContainingType)) &&
        (row.With is null || HasParameter(member, row.With)) &&
        (row.Unless is null || !HasParameter(member, row.Unless));

    // A derived type of the project may use the value in any way, unless a row lists the project's assembly; one of a library is assumed to pass it on.
    bool DeclaresMember(SinkRow row, INamedTypeSymbol declaring)
    {
        if (MetadataName.Matches(declaring, row.Type))
        {
            return true;
        }

        if (!row.IncludesDerived ||
            (SymbolEqualityComparer.Default.Equals(declaring.ContainingAssembly, OwnAssembly) && !row.MayBeIn(OwnAssembly.Name)))
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

    // Only a class of the library is known to do what its interface documents.
    static bool Implements(SinkRow row, INamedTypeSymbol declaring)
    {
        if (row.MayBeIn(declaring.ContainingAssembly.Name))
        {
            foreach (INamedTypeSymbol implemented in declaring.AllInterfaces)
            {
                if (MetadataName.Matches(implemented, row.Type))
                {
                    return true;
                }
            }
        }

        return false;
    }

    static bool HasParameter(ISymbol member, string name) =>
        member is IMethodSymbol method && method.Parameters.Any(parameter => parameter.Name == name);
}
