using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>An access to an element of a list, an array or a dictionary.</summary>
static class ElementAccess
{
    /// <summary>The operation that gives the collection of the element access <paramref name="operation"/>; null if it is not an element access.</summary>
    public static IOperation? CollectionOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local when LoopVariable.CollectionOf(local) is { } collection => WithoutValues(collection),
        IParameterReferenceOperation parameter when LambdaParameter.CollectionOf(parameter) is { } collection => WithoutValues(collection),
        IArrayElementReferenceOperation element => Conversions.Within(element.ArrayReference),
        // An indexer with code may give anything.
        IPropertyReferenceOperation { Property: { IsIndexer: true, Parameters.Length: 1, DeclaringSyntaxReferences.IsEmpty: true }, Instance: { } instance } =>
            Conversions.Within(instance),

        // images.First(), images.GetValueOrDefault("redis")
        IInvocationOperation { TargetMethod: var method } call
            when CollectionQuery.GivesElement(method.Name) && CollectionQuery.IsOfFramework(method) && !CollectionQuery.SelectsByText(call) =>
            (call.Instance ?? (call.Arguments is [{ Value: var first }, ..] ? first : null)) is { } source ? Conversions.Within(source) : null,

        // images.TryGetValue("redis", out image)
        IArgumentOperation { Parent: IInvocationOperation { Instance: { } source } } argument when GivenArgument.IsElement(argument) =>
            Conversions.Within(source),

        // The key-value pairs of a dictionary.
        IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.Name: "KeyValuePair" }, Instance: { } pair } => Conversions.Within(pair) switch
        {
            ILocalReferenceOperation local => LoopVariable.CollectionOf(local),
            IParameterReferenceOperation parameter => LambdaParameter.CollectionOf(parameter),
            _ => null,
        },
        _ => null,
    };

    /// <summary>The operations that give the value of the element access <paramref name="operation"/> if there is no such element.</summary>
    public static IEnumerable<IOperation> DefaultsOf(IOperation operation) => operation is IInvocationOperation call
        ? call.Arguments
            .Where(argument => argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Name: var name } &&
                (name == "defaultValue" || (call.TargetMethod.Name == "GetOrAdd" && name is "value" or "valueFactory")))
            .SelectMany(argument => ReturnedText.Of(argument.Value))
        : [];

    static IOperation WithoutValues(IOperation collection) =>
        collection is IPropertyReferenceOperation { Property.Name: "Values", Instance: { } dictionary } ? Conversions.Within(dictionary) : collection;
}
