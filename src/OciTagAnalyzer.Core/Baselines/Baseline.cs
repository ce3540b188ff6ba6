namespace OciTagAnalyzer.Core.Baselines;

/// <summary>
/// The content of a baseline: findings that existed when a project started to use the analyzer, and that are not reported. A new finding is reported,
/// even if it has the same key as an old one.
/// </summary>
public sealed class Baseline
{
    readonly Dictionary<BaselineKey, int> counts;

    /// <summary>Creates a baseline.</summary>
    /// <param name="counts">The number of findings of each key; keys without findings are left out.</param>
    public Baseline(IEnumerable<KeyValuePair<BaselineKey, int>> counts) =>
        this.counts = counts.Where(entry => entry.Value > 0).ToDictionary(entry => entry.Key, entry => entry.Value);

    /// <summary>A baseline without findings.</summary>
    public static Baseline Empty { get; } = new([]);

    /// <summary>The number of findings of each key.</summary>
    public IReadOnlyDictionary<BaselineKey, int> Counts => counts;

    /// <summary>The value of the field <c>$schema</c>; null without one.</summary>
    public string? Schema { get; init; }

    /// <summary>Reads a baseline.</summary>
    public static BaselineReading Read(string text) => BaselineReader.Read(text);

    /// <summary>Returns the text of the baseline in canonical form.</summary>
    public string Write() => BaselineWriter.Write(this);

    /// <summary>
    /// Returns the findings that the baseline contains. If there are more findings of a key than it contains, the last ones are new.
    /// </summary>
    /// <param name="findings">All findings of a compilation, in the order of their positions.</param>
    /// <param name="keyOf">Returns the key of a finding; null if a baseline cannot contain it.</param>
    public IEnumerable<T> Among<T>(IEnumerable<T> findings, Func<T, BaselineKey?> keyOf)
    {
        var left = new Dictionary<BaselineKey, int>();
        foreach (T finding in findings)
        {
            if (keyOf(finding) is { } key && counts.TryGetValue(key, out int count))
            {
                int known = left.TryGetValue(key, out int rest) ? rest : count;
                left[key] = known - 1;
                if (known > 0)
                {
                    yield return finding;
                }
            }
        }
    }
}
