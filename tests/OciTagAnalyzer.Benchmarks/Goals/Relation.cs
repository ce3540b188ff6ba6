namespace OciTagAnalyzer.Benchmarks.Goals;

/// <summary>How a value is compared with that of a <see cref="Peer"/>.</summary>
enum Relation
{
    /// <summary>How many times as much as the peer; less is better.</summary>
    Multiple,

    /// <summary>The part of the peer, in percent; less is better.</summary>
    Share,

    /// <summary>How many times less than the peer; more is better.</summary>
    TimesLess,
}
