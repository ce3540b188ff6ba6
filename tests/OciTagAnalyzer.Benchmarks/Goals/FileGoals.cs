namespace OciTagAnalyzer.Benchmarks.Goals;

/// <summary>The costs of finding the images in documents of 1 MiB, and in a thousand Dockerfiles.</summary>
static class FileGoals
{
    // A tenth of the 450 ms that dockerfilelint 1.8 takes for as many files.
    const double ThousandDockerfiles = 45;

    /// <summary>Runs the benchmarks of the documents.</summary>
    public static IEnumerable<Row> Measure()
    {
        var results = BenchmarkResults.Of<DocumentScanBenchmarks>();
        Peer json = PeerOf(nameof(DocumentScanBenchmarks.Utf8JsonReader));
        Peer yaml = PeerOf(nameof(DocumentScanBenchmarks.YamlDotNetScanner));
        yield return Time("JSON of 1 MiB", nameof(DocumentScanBenchmarks.AppSettings), json) with { Limit = 2 };
        yield return Time("JSON of 1 MiB, 51 settings wanted", nameof(DocumentScanBenchmarks.WantedSettings), json) with { Limit = 2 };
        yield return Time("JSON of 1 MiB, no wanted setting in it", nameof(DocumentScanBenchmarks.SettingsElsewhere), json) with { Limit = 0.2 };
        yield return Time("YAML of 1 MiB, compose file", nameof(DocumentScanBenchmarks.Compose), yaml) with { Limit = 4, RatioLimit = 1 / 6.0 };
        yield return Time("YAML of 1 MiB, manifests", nameof(DocumentScanBenchmarks.Manifests), yaml) with { Limit = 4, RatioLimit = 1 / 6.0 };
        yield return Time("YAML of 1 MiB without an image", nameof(DocumentScanBenchmarks.WithoutImage), yaml) with { Limit = 0.15 };
        yield return Time("Dockerfile of 1 MiB", nameof(DocumentScanBenchmarks.Dockerfile), null);
        yield return Time("a thousand Dockerfiles", nameof(DocumentScanBenchmarks.ThousandDockerfiles), null) with { Limit = ThousandDockerfiles };

        Peer PeerOf(string method) => new(method, results.Milliseconds(method));
        Row Time(string subject, string method, Peer? peer) => new(subject, "time") { Value = results.Milliseconds(method), Peer = peer };
    }
}
