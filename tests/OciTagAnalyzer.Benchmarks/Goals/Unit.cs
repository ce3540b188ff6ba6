namespace OciTagAnalyzer.Benchmarks.Goals;

/// <summary>What a row counts.</summary>
enum Unit
{
    Milliseconds,
    Nanoseconds,
    Megabytes,
    Bytes,

    /// <summary>Something that has no unit, such as the result of a division.</summary>
    None,
}
