namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>A value that something outside of the evaluated code gives.</summary>
abstract record ExternalValue;
