namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>A value that comes from outside the evaluated code.</summary>
abstract record ExternalValue;
