namespace OciTagAnalyzer.Analyzers.Options;

/// <summary>An option in <c>.editorconfig</c> or <c>.globalconfig</c>.</summary>
/// <param name="key">The key.</param>
abstract class OptionDefinition(string key)
{
    /// <summary>The key.</summary>
    public string Key { get; } = key;

    /// <summary>Returns what is invalid in the value <paramref name="text"/>; sentences without a final dot.</summary>
    public abstract IReadOnlyList<string> FaultsOf(string text);
}
