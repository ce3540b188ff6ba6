namespace OciTagAnalyzer.Analyzers.Options;

/// <summary>An option of ours.</summary>
/// <param name="key">What stands before the <c>=</c> in <c>.editorconfig</c> and <c>.globalconfig</c>.</param>
abstract class OptionDefinition(string key)
{
    /// <summary>What stands before the <c>=</c>.</summary>
    public string Key { get; } = key;

    /// <summary>What is not understood of the text that stands behind the <c>=</c>; sentences without a final dot.</summary>
    public abstract IReadOnlyList<string> FaultsOf(string text);
}
