using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Bindings;

/// <summary>Keys of a configuration as code writes them, whole: <c>Worker:Image</c>. Null stands for one that only run time knows.</summary>
static class ConfigurationKey
{
    const string Separator = ":";

    /// <summary>The key whose value <paramref name="operation"/> reads; null also where it reads none.</summary>
    public static string? ReadBy(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance, Arguments: [var key] } when ConfigurationTypes.IsConfiguration(instance.Type) =>
            Join(OfSection(instance), Constant(key.Value)),
        IPropertyReferenceOperation { Property.Name: "Value", Instance: { } instance } when ConfigurationTypes.IsSection(instance.Type) => OfSection(instance),
        IInvocationOperation { TargetMethod: { Name: "GetEnvironmentVariable", ContainingType: { Name: nameof(Environment), ContainingNamespace.Name: nameof(System) } }, Arguments: [var variable, ..] } =>
            OfVariable(Constant(variable.Value)),
        IInvocationOperation { TargetMethod: { Name: "GetValue" } method } call when IsBinder(method) =>
            Join(OfSection(Argument(call, "configuration")), Constant(Argument(call, "key"))),
        IInvocationOperation { TargetMethod: { Name: "Get" } method } call when IsBinder(method) => OfSection(Argument(call, "configuration")),
        _ => null,
    };

    /// <summary>What stands for the value where the key has none; null where the read names nothing.</summary>
    public static IOperation? DefaultOf(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: "GetValue" } method } call && IsBinder(method) ? Argument(call, "defaultValue") : null;

    /// <summary>The key that leads to a section; empty where <paramref name="configuration"/> is all of it.</summary>
    public static string? OfSection(IOperation? configuration) => configuration switch
    {
        IConversionOperation conversion => OfSection(conversion.Operand),
        IParenthesizedOperation parenthesized => OfSection(parenthesized.Operand),
        IInvocationOperation { TargetMethod: { Name: "GetSection" or "GetRequiredSection" } method } call when ConfigurationTypes.IsOfConfiguration(method.ContainingType) =>
            Join(OfSection(call.Instance ?? Argument(call, "configuration")), Constant(Argument(call, "key"))),
        ILocalReferenceOperation local when LocalValue.Of(local) is { } value => OfSection(value),
        { Type: var type } when ConfigurationTypes.IsConfiguration(type) && !ConfigurationTypes.IsSection(type) => "",
        _ => null,
    };

    /// <summary>The key that <paramref name="operation"/> writes.</summary>
    public static string? Constant(IOperation? operation) => operation switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => text,
        IInvocationOperation { TargetMethod: { Name: "Combine", ContainingType: { Name: "ConfigurationPath" } type }, Arguments: [var segments] } when ConfigurationTypes.IsOfConfiguration(type) =>
            Combine(segments.Value),
        _ => null,
    };

    /// <summary>The key below <paramref name="section"/>.</summary>
    public static string? Join(string? section, string? key) =>
        section is null || key is null ? null
        : section.Length == 0 ? key
        : section + Separator + key;

    /// <summary>The key that an environment variable gives, whose name has no colon.</summary>
    public static string? OfVariable(string? name) => name?.Replace("__", Separator);

    /// <summary>The argument for the parameter of this name; null where there is none.</summary>
    public static IOperation? Argument(IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value;

    /// <summary>True where <paramref name="method"/> is one of the binder's.</summary>
    public static bool IsBinder(IMethodSymbol method) =>
        method.ContainingType is { Name: "ConfigurationBinder" } type && ConfigurationTypes.IsOfConfiguration(type);

    static string? Combine(IOperation segments)
    {
        while (segments is IConversionOperation conversion)
        {
            segments = conversion.Operand;
        }

        return segments is IArrayCreationOperation { Initializer.ElementValues: { IsEmpty: false } values }
            ? values.Select(Constant).Aggregate(Join)
            : null;
    }
}
