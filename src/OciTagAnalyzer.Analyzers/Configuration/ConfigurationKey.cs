using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Configuration;

/// <summary>Determines the full configuration keys that code uses: <c>Worker:Image</c>. Null means that the key is only known at run time.</summary>
static class ConfigurationKey
{
    /// <summary>The key whose value <paramref name="operation"/> reads; also null if it reads none.</summary>
    public static ExternalKey? ReadBy(IOperation operation) =>
        VariableReadBy(operation) is { } variable ? new(variable, IsVariable: true)
        : SettingReadBy(operation) is { } setting ? new(setting)
        : null;

    /// <summary>The default that <paramref name="operation"/> returns if the key has no value; null if the code gives none.</summary>
    public static IOperation? DefaultOf(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: "GetValue" } method } call && IsBinder(method) ? Argument(call, "defaultValue") : null;

    /// <summary>The key of a section; empty if <paramref name="configuration"/> is the whole configuration.</summary>
    public static string? OfSection(IOperation? configuration) => configuration switch
    {
        IConversionOperation conversion => OfSection(conversion.Operand),
        IInvocationOperation { TargetMethod: { Name: "GetSection" or "GetRequiredSection", ContainingType: var type } } call
            when ConfigurationTypes.IsOfConfiguration(type) =>
            ExternalKey.Join(OfSection(call.Instance ?? Argument(call, "configuration")), ConstantText.Of(Argument(call, "key"))),
        ILocalReferenceOperation local when LocalValue.Of(local) is { } value => OfSection(value),

        // A loop over all child sections.
        ILocalReferenceOperation local when LoopVariable.CollectionOf(local) is IInvocationOperation { TargetMethod.Name: "GetChildren" } children &&
            ConfigurationTypes.IsOfConfiguration(children.TargetMethod.ContainingType) =>
            ExternalKey.Join(OfSection(children.Instance), ExternalKey.AnySegment),
        { Type: var type } when ConfigurationTypes.IsConfiguration(type) && !ConfigurationTypes.IsSection(type) && !IsNamedSection(configuration) => "",
        _ => null,
    };

    /// <summary>The key that an environment variable sets; its name has <c>__</c> instead of colons.</summary>
    public static string? OfVariable(string? name) => name?.Replace("__", ":");

    /// <summary>The argument for the parameter with this name; null if there is none.</summary>
    public static IOperation? Argument(IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value;

    /// <summary>True if <paramref name="method"/> is a method of the configuration binder.</summary>
    public static bool IsBinder(IMethodSymbol method) =>
        method.ContainingType is { Name: "ConfigurationBinder" } type && ConfigurationTypes.IsOfConfiguration(type);

    /// <summary>The section that <paramref name="operation"/> reads a value from, or a section of it; null if it does neither.</summary>
    public static SectionRead? SectionReadBy(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance, Arguments: [var key] }
            when ConfigurationTypes.IsConfiguration(instance.Type) => Read(instance, ConstantText.Of(key.Value)),
        IPropertyReferenceOperation { Property.Name: "Value", Instance: { } instance } when ConfigurationTypes.IsSection(instance.Type) => Read(instance, ""),
        IInvocationOperation { TargetMethod: { Name: "GetValue" } method } call when IsBinder(method) =>
            Read(Argument(call, "configuration"), ConstantText.Of(Argument(call, "key"))),
        IInvocationOperation { TargetMethod: { Name: "Get" } method } call when IsBinder(method) => Read(Argument(call, "configuration"), ""),
        IInvocationOperation { TargetMethod: { Name: "GetSection" or "GetRequiredSection", ContainingType: var type } } call
            when ConfigurationTypes.IsOfConfiguration(type) => Read(call.Instance ?? Argument(call, "configuration"), ConstantText.Of(Argument(call, "key"))),
        _ => null,
    };

    static SectionRead? Read(IOperation? section, string? key) => section is not null && key is not null ? new(Conversions.Within(section), key) : null;

    static string? VariableReadBy(IOperation operation) => operation switch
    {
        IInvocationOperation
        {
            TargetMethod: { Name: "GetEnvironmentVariable", ContainingType: { Name: nameof(Environment), ContainingNamespace.Name: nameof(System) } },
            Arguments: [var variable, ..],
        } => OfVariable(ConstantText.Of(variable.Value)),
        _ => null,
    };

    static string? SettingReadBy(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance, Arguments: [var key] }
            when ConfigurationTypes.IsConfiguration(instance.Type) => ExternalKey.Join(OfSection(instance), ConstantText.Of(key.Value)),
        IPropertyReferenceOperation { Property.Name: "Value", Instance: { } instance } when ConfigurationTypes.IsSection(instance.Type) => OfSection(instance),
        IInvocationOperation { TargetMethod: { Name: "GetValue" } method } call when IsBinder(method) =>
            ExternalKey.Join(OfSection(Argument(call, "configuration")), ConstantText.Of(Argument(call, "key"))),
        IInvocationOperation { TargetMethod: { Name: "Get" } method } call when IsBinder(method) => OfSection(Argument(call, "configuration")),
        _ => null,
    };

    // A library may accept a section as IConfiguration; only the name of the parameter or member then shows that it is a section.
    static bool IsNamedSection(IOperation configuration)
    {
        string? name = configuration switch
        {
            IParameterReferenceOperation { Parameter.Name: var parameter } => parameter,
            IMemberReferenceOperation { Member.Name: var member } => member,
            _ => null,
        };
        return name?.EndsWith("section", StringComparison.OrdinalIgnoreCase) == true;
    }
}
