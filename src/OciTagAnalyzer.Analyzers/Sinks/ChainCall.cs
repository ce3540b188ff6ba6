namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>A call that says more about the image of another call on the same object.</summary>
/// <param name="Method">The method's name, on whatever type it is declared.</param>
/// <param name="Parameter">The parameter that holds the value; null if the call alone says it.</param>
internal sealed record ChainCall(string Method, string? Parameter);
