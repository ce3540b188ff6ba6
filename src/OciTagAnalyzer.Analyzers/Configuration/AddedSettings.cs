using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Configuration;

/// <summary>A source that code adds to a configuration.</summary>
/// <param name="Text">The path of a file, or the prefix of environment variables; <see cref="ImageText.Hole"/> for parts only known at run time.</param>
/// <param name="IsPrefix">True for a prefix of environment variables.</param>
sealed record AddedSettings(string Text, bool IsPrefix)
{
    /// <summary>Returns the sources that <paramref name="call"/> adds; empty if there are none.</summary>
    public static IEnumerable<AddedSettings> Of(IInvocationOperation call, ValueEvaluator values) => call.TargetMethod switch
    {
        { ContainingType: var type } when !ConfigurationTypes.IsOfConfiguration(type) => [],
        { Name: "AddJsonFile" or "AddXmlFile" or "AddIniFile" } => Read(call, "path", isPrefix: false, values),
        { Name: "AddEnvironmentVariables" } => Read(call, "prefix", isPrefix: true, values),
        _ => [],
    };

    static IEnumerable<AddedSettings> Read(IInvocationOperation call, string parameter, bool isPrefix, ValueEvaluator values) =>
        ConfigurationKey.Argument(call, parameter) is { } given
            ? Texts(given, values).Select(text => new AddedSettings(text, isPrefix))
            : [];

    static IEnumerable<string> Texts(IOperation given, ValueEvaluator values) =>
        given is IInvocationOperation { TargetMethod: { Name: nameof(Path.Combine) or "Join", ContainingType: var type }, Arguments: var parts } &&
        type is { Name: nameof(Path), ContainingNamespace.Name: nameof(System.IO) }
            ? [string.Join("/", parts.Select(part => values.Evaluate(part.Value) is [var only] ? only.ToImageText().Text : ImageText.Hole.ToString()))]
            : values.Evaluate(given).Select(value => value.ToImageText().Text);
}
