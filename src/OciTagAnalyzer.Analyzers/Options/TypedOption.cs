namespace OciTagAnalyzer.Analyzers.Options;

/// <summary>An option with a typed value.</summary>
/// <param name="key">The key.</param>
/// <param name="defaultValue">The value if the option is not set, or invalid.</param>
/// <param name="parse">Parses the text of the value.</param>
sealed class TypedOption<T>(string key, T defaultValue, Func<string, OptionReading<T>> parse) : OptionDefinition(key)
{
    /// <summary>Returns the value of the valid parts of <paramref name="text"/>, which is null if the option is not set.</summary>
    public T Parse(string? text) => text is null ? defaultValue : parse(text) is { IsValid: true, Value: var value } ? value : defaultValue;

    /// <summary>Returns the value for a file.</summary>
    public T In(FileSettings settings) => Parse(settings[Key]);

    /// <inheritdoc/>
    public override IReadOnlyList<string> FaultsOf(string text) => parse(text).Faults;
}
