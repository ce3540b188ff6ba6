using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Configuration;

/// <summary>A binding of a configuration section to a type.</summary>
/// <param name="Section">The key of the section; empty for the whole configuration.</param>
/// <param name="Type">The type whose properties get the values of the section.</param>
/// <param name="Call">The call that binds the section.</param>
sealed record SectionBinding(string Section, ITypeSymbol Type, IInvocationOperation Call)
{
    /// <summary>Returns the binding that <paramref name="call"/> creates; null if there is none, or the section is only known at run time.</summary>
    public static SectionBinding? Of(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        return method.Name switch
        {
            "Configure" when IsIn(method, "OptionsConfigurationServiceCollectionExtensions") =>
                Of(call, SectionOf(call, "config"), OnlyTypeArgument(method)),
            "Bind" when IsIn(method, "OptionsBuilderConfigurationExtensions") => Of(call, SectionOf(call, "config"), OnlyTypeArgument(method)),
            "BindConfiguration" when IsIn(method, "OptionsBuilderConfigurationExtensions") =>
                Of(call, ConstantText.Of(ConfigurationKey.Argument(call, "configSectionPath")), OnlyTypeArgument(method)),
            "Get" when ConfigurationKey.IsBinder(method) => Of(call, SectionOf(call, "configuration"), OnlyTypeArgument(method) ?? TypeOperand(call)),
            "Bind" when ConfigurationKey.IsBinder(method) => Of(call, BoundSection(call), TypeOfInstance(call)),
            _ => null,
        };
    }

    static SectionBinding? Of(IInvocationOperation call, string? section, ITypeSymbol? type) =>
        section is null || type is null or ITypeParameterSymbol ? null : new(section, type, call);

    static bool IsIn(IMethodSymbol method, string type) =>
        method.ContainingType is
        {
            Name: var name,
            ContainingNamespace: { Name: "DependencyInjection", ContainingNamespace: { Name: "Extensions", ContainingNamespace.Name: "Microsoft" } },
        } && name == type;

    static ITypeSymbol? OnlyTypeArgument(IMethodSymbol method) => method.TypeArguments is [var type] ? type : null;

    static ITypeSymbol? TypeOperand(IInvocationOperation call) => (ConfigurationKey.Argument(call, "type") as ITypeOfOperation)?.TypeOperand;

    static string? SectionOf(IInvocationOperation call, string parameter) =>
        ConfigurationKey.OfSection(ConfigurationKey.Argument(call, parameter));

    // One overload also has a parameter for the key of a section in the given one.
    static string? BoundSection(IInvocationOperation call) =>
        call.TargetMethod.Parameters.Any(parameter => parameter.Name == "key")
            ? ExternalKey.Join(SectionOf(call, "configuration"), ConstantText.Of(ConfigurationKey.Argument(call, "key")))
            : SectionOf(call, "configuration");

    static ITypeSymbol? TypeOfInstance(IInvocationOperation call) =>
        ConfigurationKey.Argument(call, "instance") is { } instance ? Conversions.Within(instance).Type : null;
}
