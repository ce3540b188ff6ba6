namespace OciTagAnalyzer.Benchmarks.Goals;

/// <summary>One measurement of the table, and the goal for its value or its ratio.</summary>
/// <param name="Subject">What was measured.</param>
/// <param name="Measure">Which of its costs.</param>
sealed record Row(string Subject, string Measure)
{
    /// <summary>The value; null if it could not be measured.</summary>
    public double? Value { get; init; }

    /// <summary>The unit of <see cref="Value"/>.</summary>
    public Unit Unit { get; init; } = Unit.Milliseconds;

    /// <summary>What the value is compared with.</summary>
    public Peer? Peer { get; init; }

    /// <summary>The most that the value may be.</summary>
    public double? Limit { get; init; }

    /// <summary>The most that the ratio may be, or the least for <see cref="Relation.TimesLess"/>.</summary>
    public double? RatioLimit { get; init; }

    /// <summary>Why the value could not be measured.</summary>
    public string? Reason { get; init; }

    /// <summary>The value in relation to <see cref="Peer"/>; null without one.</summary>
    public double? Ratio => (Value, Peer) switch
    {
        ({ } value, { Value: > 0, Relation: Relation.TimesLess } peer) => peer.Value / value,
        ({ } value, { Value: > 0 } peer) => value / peer.Value,
        _ => null,
    };

    /// <summary>Whether the value reaches its goals; null if it has none, or was not measured.</summary>
    public bool? IsMet => (Reached(Value, Limit), Reached(Ratio, RatioLimit, isLeast: Peer?.Relation == Relation.TimesLess)) switch
    {
        (null, null) => null,
        (false, _) or (_, false) => false,
        _ => true,
    };

    /// <summary>A row for what could not be measured.</summary>
    public static Row NotMeasured(string subject, string measure, string reason) => new(subject, measure) { Reason = reason };

    static bool? Reached(double? value, double? limit, bool isLeast = false) =>
        value is null || limit is null ? null : isLeast ? value >= limit : value <= limit;
}
