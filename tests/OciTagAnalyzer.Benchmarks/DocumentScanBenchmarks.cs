using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using OciTagAnalyzer.Benchmarks.Subjects;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Documents.Settings;
using YamlDotNet.Core;

namespace OciTagAnalyzer.Benchmarks;

/// <summary>Measures finding the images in a document of 1 MiB, compared with a pass of a well-known reader.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class DocumentScanBenchmarks
{
    readonly string json = DocumentTexts.AppSettings();
    readonly SettingKeys wanted = new(["ContainerImage", .. Enumerable.Range(0, 50).Select(i => $"Service{i}:Images:*")]);
    readonly SettingKeys elsewhere = new(Enumerable.Range(0, 50).Select(i => $"Service{i}:BaseImages:*"));
    readonly byte[] utf8Json = Encoding.UTF8.GetBytes(DocumentTexts.AppSettings());
    readonly string compose = DocumentTexts.Compose();
    readonly string manifests = DocumentTexts.Manifests();
    readonly string settings = DocumentTexts.Settings();
    readonly string dockerfile = DocumentTexts.Dockerfile();
    readonly string[] dockerfiles = DocumentTexts.Dockerfiles();

    /// <summary>Checks that each scan finds the image at the end of the text.</summary>
    [GlobalSetup]
    public void Check()
    {
        (DocumentKind, string)[] documents =
        [
            (DocumentKind.AppSettings, json),
            (DocumentKind.Compose, compose),
            (DocumentKind.Yaml, manifests),
            (DocumentKind.Dockerfile, dockerfile),
        ];
        foreach ((DocumentKind kind, string text) in documents)
        {
            if (kind.Scan(text) is not { Fault: null, Images: [.., { Written.Text: "redis" }] })
            {
                throw new InvalidOperationException($"The {kind} text is not read to its end.");
            }
        }

        if (DocumentKind.AppSettings.SettingsIn(json, wanted) is not [{ Value: "redis" }])
        {
            throw new InvalidOperationException("The settings are not read to their end.");
        }
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Json")]
    public int AppSettings() => DocumentKind.AppSettings.Scan(json).Images.Count;

    [Benchmark]
    [BenchmarkCategory("Json")]
    public int WantedSettings() => DocumentKind.AppSettings.SettingsIn(json, wanted).Count;

    [Benchmark]
    [BenchmarkCategory("Json")]
    public int SettingsElsewhere() => DocumentKind.AppSettings.SettingsIn(json, elsewhere).Count;

    [Benchmark]
    [BenchmarkCategory("Json")]
    public int Utf8JsonReader()
    {
        var reader = new Utf8JsonReader(utf8Json);
        int strings = 0;
        while (reader.Read())
        {
            strings += reader.TokenType == JsonTokenType.String ? 1 : 0;
        }

        return strings;
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Yaml")]
    public int Compose() => DocumentKind.Compose.Scan(compose).Images.Count;

    [Benchmark]
    [BenchmarkCategory("Yaml")]
    public int Manifests() => DocumentKind.Yaml.Scan(manifests).Images.Count;

    [Benchmark]
    [BenchmarkCategory("Yaml")]
    public int WithoutImage() => DocumentKind.Yaml.Scan(settings).Images.Count;

    [Benchmark]
    [BenchmarkCategory("Yaml")]
    public int YamlDotNetScanner()
    {
        var scanner = new Scanner(new StringReader(compose));
        int tokens = 0;
        while (scanner.MoveNext())
        {
            tokens++;
        }

        return tokens;
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Dockerfile")]
    public int Dockerfile() => DocumentKind.Dockerfile.Scan(dockerfile).Images.Count;

    [Benchmark]
    [BenchmarkCategory("Dockerfile")]
    public int ThousandDockerfiles() => dockerfiles.Sum(text => DocumentKind.Dockerfile.Scan(text).Images.Count);
}
