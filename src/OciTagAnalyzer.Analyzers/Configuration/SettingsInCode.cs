using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Configuration;

/// <summary>The values that code assigns to keys of the configuration.</summary>
static class SettingsInCode
{
    /// <summary>True if the operation of <paramref name="use"/> may assign values, by the name of its member.</summary>
    public static bool MayBe(in MemberUse use) =>
        use.Kind == OperationKind.SimpleAssignment || use.Name is "AddInMemoryCollection" or "UseSetting" or "SetEnvironmentVariable";

    /// <summary>Returns the values that <paramref name="operation"/> assigns, in order; null if there are none.</summary>
    public static SettingsLayer? Of(IOperation operation, ValueEvaluator values) => operation switch
    {
        IInvocationOperation { TargetMethod: { Name: "AddInMemoryCollection" } method } call when ConfigurationTypes.IsOfConfiguration(method.ContainingType) =>
            Layer(Pairs(ConfigurationKey.Argument(call, "initialData"), values), values),
        IInvocationOperation { TargetMethod: { Name: "UseSetting", ContainingNamespace: { Name: "Hosting", ContainingNamespace.Name: "AspNetCore" } } } call =>
            Layer([(ConfigurationKey.Argument(call, "key"), ConfigurationKey.Argument(call, "value"))], values),
        IInvocationOperation
        {
            TargetMethod: { Name: "SetEnvironmentVariable", ContainingType: { Name: nameof(Environment), ContainingNamespace.Name: nameof(System) } },
            Arguments: { Length: > 1 } given,
        } => Layer([(given.InOrder()[0].Value, given.InOrder()[1].Value)], values, isEnvironment: true),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "InitialData", ContainingType: var type } }, Value: var data }
            when ConfigurationTypes.IsOfConfiguration(type) => Layer(Pairs(data, values), values),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true } target, Value: var value }
            when ConfigurationKey.ReadBy(target) is { } key => Layer(key.Path, value, values),
        _ => null,
    };

    static SettingsLayer? Layer(IEnumerable<(IOperation? Key, IOperation? Value)> pairs, ValueEvaluator values, bool isEnvironment = false)
    {
        ConfiguredValue[] given = [.. pairs.SelectMany(pair => pair is ({ } key, { } value) && ConstantText.Of(key) is { } path
            ? Given(isEnvironment ? ConfigurationKey.OfVariable(path)! : path, value, values)
            : [])];
        return given.Length == 0 ? null : new(given, null, isEnvironment);
    }

    static SettingsLayer? Layer(string key, IOperation value, ValueEvaluator values) => new([.. Given(key, value, values)], null);

    static IEnumerable<ConfiguredValue> Given(string key, IOperation value, ValueEvaluator values) =>
        values.Evaluate(value).Where(text => !text.IsUnknown).Select(text => new ConfiguredValue(key, text));

    static IEnumerable<(IOperation? Key, IOperation? Value)> Pairs(IOperation? collection, ValueEvaluator values) =>
        collection is null ? [] : values.ElementsOf(collection).Select(Pair);

    static (IOperation? Key, IOperation? Value) Pair(IOperation element) => Conversions.Within(element) switch
    {
        IInvocationOperation { TargetMethod.Name: "Create", Arguments: { Length: 2 } pair } => (pair.InOrder()[0].Value, pair.InOrder()[1].Value),
        IObjectCreationOperation { Type.Name: "KeyValuePair", Arguments: { Length: 2 } pair } => (pair.InOrder()[0].Value, pair.InOrder()[1].Value),
        _ => (EntryKey.Of(element), element),
    };
}
