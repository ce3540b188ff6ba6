using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The key or index of an element access.</summary>
static class ElementKey
{
    /// <summary>The key segment of the element that <paramref name="operation"/> accesses; <c>*</c> if it may be any element.</summary>
    public static string Of(IOperation operation) => operation switch
    {
        IArrayElementReferenceOperation { Indices: [var index] } => SegmentOf(index),
        IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var key] } => SegmentOf(key.Value),
        IInvocationOperation { TargetMethod: { Name: "ElementAt" or "ElementAtOrDefault" or "GetValueOrDefault" or "GetOrAdd" } method } call
            when call.Arguments.ElementAtOrDefault(method.IsExtensionMethod ? 1 : 0) is { } key => SegmentOf(key.Value),
        IInvocationOperation { TargetMethod: { Name: "First" or "FirstOrDefault" or "Peek" or "Dequeue" } method } call
            when call.Arguments.Length == (method.IsExtensionMethod ? 1 : 0) => "0",
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "TryGetValue", Arguments: { Length: 2 } given } } =>
            SegmentOf(given.InOrder()[0].Value),
        _ => ExternalKey.AnySegment,
    };

    static string SegmentOf(IOperation index) =>
        ConstantText.Of(index) ??
        (index.ConstantValue is { HasValue: true, Value: int number } ? number.ToString(CultureInfo.InvariantCulture) : ExternalKey.AnySegment);
}
