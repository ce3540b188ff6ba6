using System.Collections;

namespace OciTagAnalyzer.Core.LockFiles;

/// <summary>The fields of a lock file that this version does not know, by name, each with its JSON on one line; compared by value.</summary>
public sealed class OtherFields : IEnumerable<KeyValuePair<string, string>>, IEquatable<OtherFields>
{
    readonly SortedDictionary<string, string> fields;

    internal OtherFields(SortedDictionary<string, string> fields) => this.fields = fields;

    /// <summary>No fields.</summary>
    public static OtherFields None { get; } = new(new(StringComparer.Ordinal));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(OtherFields? other) => other is not null && fields.SequenceEqual(other.fields);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OtherFields);

    /// <inheritdoc/>
    public override int GetHashCode() => fields.Count;
}
