using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Configuration;

/// <summary>The bindings, sources and values that the code of a compilation adds to its configuration; recorded in any order.</summary>
sealed class ConfigurationRecord(Compilation compilation)
{
    readonly bool isReferenced = ReferencedLibrary.NamesIn(compilation).Contains("Microsoft.Extensions.Configuration.Abstractions");
    readonly object gate = new();
    readonly List<SectionBinding> bindings = [];
    readonly List<AddedSettings> added = [];
    readonly List<IOperation> given = [];

    /// <summary>True if the compilation references the configuration library.</summary>
    public bool CanBind => isReferenced;

    /// <summary>The bindings, in source order.</summary>
    public IEnumerable<SectionBinding> Bindings => InOrder(bindings, binding => binding.Call.Syntax);

    /// <summary>The files and prefixes that code adds.</summary>
    public IReadOnlyList<AddedSettings> Added => added;

    /// <summary>Returns the values that code assigns to keys, in source order. They are only evaluated then, because most projects read none of them.</summary>
    public IEnumerable<SettingsLayer> Given(CancellationToken cancellation)
    {
        ValueEvaluator values = ConfigurationReads.EvaluatorFor(compilation, cancellation);
        return InOrder(given, operation => operation.Syntax).Select(operation => SettingsInCode.Of(operation, values)).OfType<SettingsLayer>();
    }

    /// <summary>Records what the operation of <paramref name="use"/> adds.</summary>
    // Runs for every call and assignment; the names alone exclude most of them.
    public void Add(in MemberUse use, CancellationToken cancellation)
    {
        if (!MayAdd(use))
        {
            return;
        }

        IOperation operation = use.Operation;
        var values = ConfigurationReads.EvaluatorFor(compilation, cancellation);
        SectionBinding? binding = operation is IInvocationOperation call ? SectionBinding.Of(call) : null;
        AddedSettings[] sources = operation is IInvocationOperation adding ? [.. AddedSettings.Of(adding, values)] : [];
        lock (gate)
        {
            added.AddRange(sources);
            if (binding is not null)
            {
                bindings.Add(binding);
            }

            if (SettingsInCode.MayBe(use))
            {
                given.Add(operation);
            }
        }
    }

    // Environment variables can be set without the configuration library.
    bool MayAdd(in MemberUse use) => use.Name == "SetEnvironmentVariable" || (isReferenced && MayConfigure(use));

    static bool MayConfigure(in MemberUse use) => use.Kind switch
    {
        OperationKind.Invocation =>
            use.Name is "Configure" or "Bind" or "BindConfiguration" or "Get"
                or "AddJsonFile" or "AddXmlFile" or "AddIniFile" or "AddEnvironmentVariables"
                or "AddInMemoryCollection" or "UseSetting",
        OperationKind.SimpleAssignment
            when use.Operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property, Instance: var holder } } =>
            property.IsIndexer ? ConfigurationTypes.IsConfiguration(holder?.Type) : use.Name == "InitialData",
        _ => false,
    };

    static IEnumerable<T> InOrder<T>(IEnumerable<T> found, Func<T, SyntaxNode> place) =>
        found.OrderBy(one => place(one).SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(one => place(one).SpanStart);
}
