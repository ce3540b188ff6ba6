namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>A call that affects the image of another call on the same object.</summary>
/// <param name="Method">The name of the method, on any type.</param>
/// <param name="Parameter">The parameter that contains the value; null if the call has no value.</param>
sealed record ChainCall(string Method, string? Parameter);
