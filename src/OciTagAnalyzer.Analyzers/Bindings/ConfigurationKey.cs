using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Bindings;

/// <summary>Keys of a configuration as code writes them, whole: <c>Worker:Image</c>. Null stands for one that only run time knows.</summary>
static class ConfigurationKey
{
    /// <summary>The key whose value <paramref name="operation"/> reads; null also where it reads none.</summary>
    public static ConfiguredKey? ReadBy(IOperation operation) =>
        VariableReadBy(operation) is { } variable ? new(variable, IsVariable: true)
        : SettingReadBy(operation) is { } setting ? new(setting)
        : null;

    /// <summary>The key of <paramref name="element"/> of a collection that <paramref name="collection"/> reads: one of <c>GetSection("Images").Get&lt;string[]>()</c>.</summary>
    public static ConfiguredKey? ElementReadBy(IOperation element, IOperation collection) =>
        ReadBy(collection) is { } key && ElementType.Of(collection.Type) is not null ? key with { Path = ConfiguredKey.Join(key.Path, OfElement(element))! } : null;

    /// <summary>The segment of the element that <paramref name="operation"/> takes from a collection; <c>*</c> where it may take any.</summary>
    public static string OfElement(IOperation operation) => operation switch
    {
        IArrayElementReferenceOperation { Indices: [var index] } => SegmentOf(index),
        IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var key] } => SegmentOf(key.Value),
        _ => ConfiguredKey.AnySegment,
    };

    /// <summary>What stands for the value where the key has none; null where the read names nothing.</summary>
    public static IOperation? DefaultOf(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: "GetValue" } method } call && IsBinder(method) ? Argument(call, "defaultValue") : null;

    /// <summary>The key that leads to a section; empty where <paramref name="configuration"/> is all of it.</summary>
    public static string? OfSection(IOperation? configuration) => configuration switch
    {
        IConversionOperation conversion => OfSection(conversion.Operand),
        IInvocationOperation { TargetMethod: { Name: "GetSection" or "GetRequiredSection" } method } call when ConfigurationTypes.IsOfConfiguration(method.ContainingType) =>
            ConfiguredKey.Join(OfSection(call.Instance ?? Argument(call, "configuration")), Constant(Argument(call, "key"))),
        ILocalReferenceOperation local when LocalValue.Of(local) is { } value => OfSection(value),

        // A loop goes over all sections below one.
        ILocalReferenceOperation local when LoopVariable.CollectionOf(local) is IInvocationOperation { TargetMethod: { Name: "GetChildren" } method } children && ConfigurationTypes.IsOfConfiguration(method.ContainingType) =>
            ConfiguredKey.Join(OfSection(children.Instance), ConfiguredKey.AnySegment),
        { Type: var type } when ConfigurationTypes.IsConfiguration(type) && !ConfigurationTypes.IsSection(type) && !SpeaksOfSection(configuration) => "",
        _ => null,
    };

    /// <summary>The key that <paramref name="operation"/> writes.</summary>
    public static string? Constant(IOperation? operation) => operation switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => text,
        IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field } => Written(MemberInitializer.Of(field, CancellationToken.None)),
        IPropertyReferenceOperation { Property: { IsStatic: true, SetMethod: null } property } => Written(MemberInitializer.Of(property, CancellationToken.None)),
        ILocalReferenceOperation local => Constant(LocalValue.Of(local)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum => Concat([Constant(sum.LeftOperand), Constant(sum.RightOperand)]),
        IInterpolatedStringOperation interpolated => Concat(interpolated.Parts.Select(part => part switch
        {
            IInterpolatedStringTextOperation text => Constant(text.Text),
            IInterpolationOperation { FormatString: null, Alignment: null } hole => Constant(hole.Expression),
            _ => null,
        })),
        IInvocationOperation { TargetMethod: { Name: "Combine", ContainingType: { Name: "ConfigurationPath" } type }, Arguments: [var segments] } when ConfigurationTypes.IsOfConfiguration(type) =>
            Combine(segments.Value),
        _ => null,
    };

    /// <summary>The key that an environment variable gives, whose name has no colon.</summary>
    public static string? OfVariable(string? name) => name?.Replace("__", ":");

    /// <summary>The argument for the parameter of this name; null where there is none.</summary>
    public static IOperation? Argument(IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value;

    /// <summary>True where <paramref name="method"/> is one of the binder's.</summary>
    public static bool IsBinder(IMethodSymbol method) =>
        method.ContainingType is { Name: "ConfigurationBinder" } type && ConfigurationTypes.IsOfConfiguration(type);

    static string? VariableReadBy(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { Name: "GetEnvironmentVariable", ContainingType: { Name: nameof(Environment), ContainingNamespace.Name: nameof(System) } }, Arguments: [var variable, ..] } =>
            OfVariable(Constant(variable.Value)),
        _ => null,
    };

    static string? SettingReadBy(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance, Arguments: [var key] } when ConfigurationTypes.IsConfiguration(instance.Type) =>
            ConfiguredKey.Join(OfSection(instance), Constant(key.Value)),
        IPropertyReferenceOperation { Property.Name: "Value", Instance: { } instance } when ConfigurationTypes.IsSection(instance.Type) => OfSection(instance),
        IInvocationOperation { TargetMethod: { Name: "GetValue" } method } call when IsBinder(method) =>
            ConfiguredKey.Join(OfSection(Argument(call, "configuration")), Constant(Argument(call, "key"))),
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

    // Of what stands in another file the text alone is to be had.
    static string? Written(ExpressionSyntax? value) => value switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => text,
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: [{ Expression: var named }] } =>
            (named as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText ?? (named as SimpleNameSyntax)?.Identifier.ValueText,
        _ => null,
    };

    static string SegmentOf(IOperation index) =>
        Constant(index) ?? (index.ConstantValue is { HasValue: true, Value: int number } ? number.ToString(CultureInfo.InvariantCulture) : ConfiguredKey.AnySegment);

    static string? Concat(IEnumerable<string?> parts) => parts.Aggregate((string?)"", (before, part) => before is null || part is null ? null : before + part);

    static string? Combine(IOperation segments) =>
        Conversions.Within(segments) is IArrayCreationOperation { Initializer.ElementValues: { IsEmpty: false } values }
            ? values.Select(Constant).Aggregate(ConfiguredKey.Join)
            : null;
}
