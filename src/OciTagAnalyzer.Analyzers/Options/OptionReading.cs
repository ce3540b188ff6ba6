namespace OciTagAnalyzer.Analyzers.Options;

/// <summary>What an option's text says.</summary>
/// <param name="IsUnderstood">False where nothing of the text is understood, so that it counts as not set.</param>
/// <param name="Value">The value, without what is not understood of it.</param>
/// <param name="Faults">What is not understood; sentences without a final dot.</param>
readonly record struct OptionReading<T>(bool IsUnderstood, T Value, IReadOnlyList<string> Faults);
