namespace OciTagAnalyzer.Analyzers.Options;

/// <summary>An option of ours with the type of its value.</summary>
/// <param name="key">What stands before the <c>=</c>.</param>
/// <param name="unset">The value where the option is not set, or not understood.</param>
/// <param name="parse">Reads what stands behind the <c>=</c>.</param>
sealed class TypedOption<T>(string key, T unset, Func<string, OptionReading<T>> parse) : OptionDefinition(key)
{
    /// <summary>The value of <paramref name="text"/>, null where the option is not set; of a faulty text what is understood of it.</summary>
    public T Parse(string? text) => text is null ? unset : parse(text) is { IsUnderstood: true, Value: var value } ? value : unset;

    /// <summary>The value that holds in a file.</summary>
    public T In(FileSettings settings) => Parse(settings[Key]);

    /// <inheritdoc/>
    public override IReadOnlyList<string> FaultsOf(string text) => parse(text).Faults;
}
