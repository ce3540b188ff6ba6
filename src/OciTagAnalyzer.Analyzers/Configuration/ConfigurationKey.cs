using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Configuration;

/// <summary>Keys of a configuration as code writes them, whole: <c>Worker:Image</c>. Null stands for one that only run time knows.</summary>
static class ConfigurationKey
{
    /// <summary>The key whose value <paramref name="operation"/> reads; null also where it reads none.</summary>
    public static ExternalKey? ReadBy(IOperation operation) =>
        VariableReadBy(operation) is { } variable ? new(variable, IsVariable: true)
        : SettingReadBy(operation) is { } setting ? new(setting)
        : null;

    /// <summary>What stands for the value where the key has none; null if the read names nothing.</summary>
    public static IOperation? DefaultOf(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: "GetValue" } method } call && IsBinder(method) ? Argument(call, "defaultValue") : null;

    /// <summary>The key that leads to a section; empty if <paramref name="configuration"/> is all of it.</summary>
    public static string? OfSection(IOperation? configuration) => configuration switch
    {
        IConversionOperation conversion => OfSection(conversion.Operand),
        IInvocationOperation { TargetMethod: { Name: "GetSection" or "GetRequiredSection" } method } call when ConfigurationTypes.IsOfConfiguration(method.ContainingType) =>
            ExternalKey.Join(OfSection(call.Instance ?? Argument(call, "configuration")), ConstantText.Of(Argument(call, "key"))),
        ILocalReferenceOperation local when LocalValue.Of(local) is { } value => OfSection(value),

        // A loop goes over all sections below one.
        ILocalReferenceOperation local when LoopVariable.CollectionOf(local) is IInvocationOperation { TargetMethod: { Name: "GetChildren" } method } children && ConfigurationTypes.IsOfConfiguration(method.ContainingType) =>
            ExternalKey.Join(OfSection(children.Instance), ExternalKey.AnySegment),
        { Type: var type } when ConfigurationTypes.IsConfiguration(type) && !ConfigurationTypes.IsSection(type) && !SpeaksOfSection(configuration) => "",
        _ => null,
    };

    /// <summary>The key that an environment variable gives, whose name has no colon.</summary>
    public static string? OfVariable(string? name) => name?.Replace("__", ":");

    /// <summary>The argument for the parameter of this name; null if there is none.</summary>
    public static IOperation? Argument(IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value;

    /// <summary>True if <paramref name="method"/> is one of the binder's.</summary>
    public static bool IsBinder(IMethodSymbol method) =>
        method.ContainingType is { Name: "ConfigurationBinder" } type && ConfigurationTypes.IsOfConfiguration(type);

    static string? VariableReadBy(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { Name: "GetEnvironmentVariable", ContainingType: { Name: nameof(Environment), ContainingNamespace.Name: nameof(System) } }, Arguments: [var variable, ..] } =>
            OfVariable(ConstantText.Of(variable.Value)),
        _ => null,
    };

    static string? SettingReadBy(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance, Arguments: [var key] } when ConfigurationTypes.IsConfiguration(instance.Type) =>
            ExternalKey.Join(OfSection(instance), ConstantText.Of(key.Value)),
        IPropertyReferenceOperation { Property.Name: "Value", Instance: { } instance } when ConfigurationTypes.IsSection(instance.Type) => OfSection(instance),
        IInvocationOperation { TargetMethod: { Name: "GetValue" } method } call when IsBinder(method) =>
            ExternalKey.Join(OfSection(Argument(call, "configuration")), ConstantText.Of(Argument(call, "key"))),
        IInvocationOperation { TargetMethod: { Name: "Get" } method } call when IsBinder(method) => OfSection(Argument(call, "configuration")),
        _ => null,
    };

    // A library takes a section as the configuration that it is to its readers; the name says that it is one.
    static bool SpeaksOfSection(IOperation configuration)
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
