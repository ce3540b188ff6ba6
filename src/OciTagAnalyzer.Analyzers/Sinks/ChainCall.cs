namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>A call in a fluent chain that says more about the image of an earlier call.</summary>
/// <param name="Method">The method's name, on whatever type it is declared.</param>
/// <param name="Parameter">The parameter that holds the value; null where the call alone says it.</param>
internal sealed record ChainCall(string Method, string? Parameter);
