namespace OciTagAnalyzer.Benchmarks.Goals;

/// <summary>The costs of parsing a reference.</summary>
static class ParserGoals
{
    const string Valid = "parser, valid reference";
    const string Invalid = "parser, invalid reference";

    /// <summary>Runs the benchmarks of the parser.</summary>
    public static IEnumerable<Row> Measure()
    {
        var results = BenchmarkResults.Of<ReferenceParserBenchmarks>();
        yield return Time(Valid, nameof(ReferenceParserBenchmarks.Parser), 60, nameof(ReferenceParserBenchmarks.Testcontainers), 20);
        yield return Time(Valid, nameof(ReferenceParserBenchmarks.Parser), 60, nameof(ReferenceParserBenchmarks.CompiledRegex), 8);
        yield return Time(Invalid, nameof(ReferenceParserBenchmarks.ParserOnInvalid), 20, nameof(ReferenceParserBenchmarks.CompiledRegexOnInvalid), null);
        yield return Allocated(Valid, nameof(ReferenceParserBenchmarks.Parser), nameof(ReferenceParserBenchmarks.Testcontainers));
        yield return Allocated(Invalid, nameof(ReferenceParserBenchmarks.ParserOnInvalid), nameof(ReferenceParserBenchmarks.CompiledRegexOnInvalid));

        Row Time(string subject, string method, double limit, string peer, double? timesLess) => new(subject, "time")
        {
            Value = results.Nanoseconds(method),
            Unit = Unit.Nanoseconds,
            Limit = limit,
            Peer = new(peer, results.Nanoseconds(peer), Relation.TimesLess),
            RatioLimit = timesLess,
        };
        Row Allocated(string subject, string method, string peer) => new(subject, "allocated")
        {
            Value = results.Bytes(method),
            Unit = Unit.Bytes,
            Limit = 0,
            Peer = new(peer, results.Bytes(peer)),
        };
    }
}
