namespace OciTagAnalyzer.Benchmarks.Goals;

/// <summary>What a value is compared with in the same run: a floor, another program, or the work of which it is a part.</summary>
/// <param name="Name">The name in the table.</param>
/// <param name="Value">Its value, in the unit of the row.</param>
/// <param name="Relation">How the two values are compared.</param>
sealed record Peer(string Name, double Value, Relation Relation = Relation.Multiple);
