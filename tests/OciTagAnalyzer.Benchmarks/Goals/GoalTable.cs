using System.Globalization;

namespace OciTagAnalyzer.Benchmarks.Goals;

/// <summary>Prints rows as a Markdown table, each as soon as it was measured.</summary>
static class GoalTable
{
    /// <summary>Prints all rows, and returns how many goals were missed.</summary>
    public static int Print(TextWriter output, IEnumerable<Row> rows)
    {
        output.WriteLine("| subject | measure | value | compared with | ratio | goal | result |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        int missed = 0;
        foreach (Row row in rows)
        {
            string[] cells = [row.Subject, row.Measure, Value(row, row.Value), Peer(row), Ratio(row, row.Ratio), Goal(row), Result(row)];
            output.WriteLine($"| {string.Join(" | ", cells)} |");
            missed += row.IsMet == false ? 1 : 0;
        }

        return missed;
    }

    static string Peer(Row row) => row.Peer is { } peer ? $"{peer.Name}: {Value(row, peer.Value)}" : "";

    static string Goal(Row row) => string.Join(", ", new[]
    {
        row.Limit is null ? null : $"at most {Value(row, row.Limit)}",
        row.RatioLimit is null ? null : $"at {(row.Peer?.Relation == Relation.TimesLess ? "least" : "most")} {Ratio(row, row.RatioLimit)}",
    }.Where(goal => goal is not null));

    static string Result(Row row) => row.IsMet switch
    {
        true => "met",
        false => "**missed**",
        _ => row.Reason is null ? "" : $"not measured: {row.Reason}",
    };

    static string Ratio(Row row, double? ratio) => (ratio, row.Peer?.Relation) switch
    {
        (null, _) => "",
        ({ } share, Relation.Share) => $"{Digits(share * 100)} %",
        ({ } factor, Relation.TimesLess) => $"{Digits(factor)} times less",
        ({ } factor, _) => $"{Digits(factor)} times",
    };

    static string Value(Row row, double? value) => (value, row.Unit) switch
    {
        (null, _) => "",
        ({ } number, Unit.Milliseconds) => $"{Digits(number)} ms",
        ({ } number, Unit.Nanoseconds) => $"{Digits(number)} ns",
        ({ } number, Unit.Megabytes) => $"{Digits(number)} MB",
        ({ } number, Unit.Bytes) => $"{Digits(number)} B",
        ({ } number, _) => Digits(number),
    };

    // Three significant digits, but all digits before the point.
    static string Digits(double number) => Math.Abs(number) switch
    {
        >= 100 => number.ToString("N0", CultureInfo.InvariantCulture),
        >= 10 => number.ToString("0.#", CultureInfo.InvariantCulture),
        >= 1 => number.ToString("0.##", CultureInfo.InvariantCulture),
        _ => number.ToString("0.###", CultureInfo.InvariantCulture),
    };
}
