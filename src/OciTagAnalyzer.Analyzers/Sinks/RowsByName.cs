using System.Collections.Immutable;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>The rows by name. Optimized for names without rows, since it is used for every call and assignment of a project.</summary>
sealed class RowsByName
{
    readonly Dictionary<string, ImmutableArray<SinkRow>> rows = new(StringComparer.Ordinal);
    readonly ImmutableArray<SinkRow> ofAnyName;
    readonly ulong[] signatures = new ulong[Signature.Count / 64];

    /// <summary>Groups the rows by name and preserves their order.</summary>
    /// <param name="named">The rows with their names.</param>
    /// <param name="ofAnyName">The rows that apply to any name, after those of the name.</param>
    public RowsByName(IEnumerable<(string Name, SinkRow Row)> named, ImmutableArray<SinkRow> ofAnyName)
    {
        this.ofAnyName = ofAnyName;
        foreach (IGrouping<string, SinkRow> ofName in named.GroupBy(row => row.Name, row => row.Row, StringComparer.Ordinal))
        {
            rows.Add(ofName.Key, ImmutableArray.CreateRange(ofName.Concat(ofAnyName)));
            int signature = Signature.Of(ofName.Key);
            signatures[signature / 64] |= 1UL << (signature % 64);
        }
    }

    /// <summary>The rows for <paramref name="name"/>.</summary>
    public ImmutableArray<SinkRow> this[string name]
    {
        get
        {
            // The signature excludes most names without computing a hash.
            int signature = Signature.Of(name);
            return (signatures[signature / 64] & (1UL << (signature % 64))) != 0 && rows.TryGetValue(name, out ImmutableArray<SinkRow> found)
                ? found
                : ofAnyName;
        }
    }

    /// <summary>The length and the first and last letter of a name, five bits each.</summary>
    static class Signature
    {
        public const int Count = 1 << 15;

        public static int Of(string name) =>
            name.Length == 0 ? 0 : ((name.Length & 31) << 10) | ((name[0] & 31) << 5) | (name[name.Length - 1] & 31);
    }
}
