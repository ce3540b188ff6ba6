using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers.Configuration;

/// <summary>What a compilation's code does with its configuration, recorded in any order: what it binds, adds and gives.</summary>
sealed class ConfigurationRecord(Compilation compilation)
{
    readonly bool isReferenced = compilation.ReferencedAssemblyNames.Any(assembly => assembly.Name == "Microsoft.Extensions.Configuration.Abstractions");
    readonly object gate = new();
    readonly List<SectionBinding> bindings = [];
    readonly List<AddedSettings> added = [];
    readonly List<(SyntaxNode Place, SettingsLayer Layer)> given = [];

    /// <summary>True if the library that binds is there.</summary>
    public bool CanBind => isReferenced;

    /// <summary>The bindings, in the order of the code.</summary>
    public IEnumerable<SectionBinding> Bindings => InOrder(bindings, binding => binding.Call.Syntax);

    /// <summary>The files and prefixes that code adds.</summary>
    public IReadOnlyList<AddedSettings> Added => added;

    /// <summary>What code gives the keys itself, in the order of the code.</summary>
    public IEnumerable<SettingsLayer> Given => InOrder(given, one => one.Place).Select(one => one.Layer);

    /// <summary>Keeps what the operation of <paramref name="use"/> says.</summary>
    // Asked of every call and assignment: by the names alone nearly all are done with.
    public void Add(in MemberUse use, CancellationToken cancellation)
    {
        if (!MaySay(use))
        {
            return;
        }

        IOperation operation = use.Operation;
        var values = ConfigurationReads.EvaluatorFor(compilation, cancellation);
        SectionBinding? binding = operation is IInvocationOperation call ? SectionBinding.Of(call) : null;
        SettingsLayer? layer = SettingsInCode.Of(operation, values);
        AddedSettings[] sources = operation is IInvocationOperation adding ? [.. AddedSettings.Of(adding, values)] : [];
        lock (gate)
        {
            added.AddRange(sources);
            if (binding is not null)
            {
                bindings.Add(binding);
            }

            if (layer is not null)
            {
                given.Add((operation.Syntax, layer));
            }
        }
    }

    // The environment is there without the library that binds.
    bool MaySay(in MemberUse use) => use.Name == "SetEnvironmentVariable" || (isReferenced && MayConfigure(use));

    static bool MayConfigure(in MemberUse use) => use.Kind switch
    {
        OperationKind.Invocation =>
            use.Name is "Configure" or "Bind" or "BindConfiguration" or "Get"
                or "AddJsonFile" or "AddXmlFile" or "AddIniFile" or "AddEnvironmentVariables"
                or "AddInMemoryCollection" or "UseSetting",
        OperationKind.SimpleAssignment when use.Operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property, Instance: var holder } } =>
            property.IsIndexer ? ConfigurationTypes.IsConfiguration(holder?.Type) : use.Name == "InitialData",
        _ => false,
    };

    static IEnumerable<T> InOrder<T>(IEnumerable<T> found, Func<T, SyntaxNode> place) =>
        found.OrderBy(one => place(one).SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(one => place(one).SpanStart);
}
