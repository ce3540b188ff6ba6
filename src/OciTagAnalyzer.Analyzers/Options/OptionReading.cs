namespace OciTagAnalyzer.Analyzers.Options;

/// <summary>The result of parsing the text of an option.</summary>
/// <param name="IsValid">False if no part of the text is valid, so that the option counts as not set.</param>
/// <param name="Value">The value of the valid parts.</param>
/// <param name="Faults">What is invalid; sentences without a final dot.</param>
readonly record struct OptionReading<T>(bool IsValid, T Value, IReadOnlyList<string> Faults);
