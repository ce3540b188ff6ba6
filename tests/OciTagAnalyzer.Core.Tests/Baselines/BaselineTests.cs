using System.Text.Json;
using CsCheck;
using NJsonSchema;
using OciTagAnalyzer.Core.Baselines;
using OciTagAnalyzer.Core.Documents.Files;

namespace OciTagAnalyzer.Core.Tests.Baselines;

public sealed class BaselineTests
{
    const string Entry = """{ "rule": "OCI1001", "file": "compose.yaml", "context": "services.db.image", "image": "docker.io/library/postgres" }""";

    static readonly BaselineKey key = new("OCI1001", "compose.yaml", "services.db.image", "docker.io/library/postgres");

    static readonly Gen<string> word = Gen.OneOf(
        Gen.Const("a"), Gen.Const("b\"\\"), Gen.Const("é/ü.yaml"), Gen.String[1, 5].Where(text => !text.Any(char.IsSurrogate)));

    static readonly Gen<Baseline> baselines =
        from keys in Gen.Select(Gen.OneOf(Gen.Const("OCI1001"), Gen.Const("OCI1002")), word, Gen.OneOf(Gen.Const(""), word), word).Array[0, 6]
        from counts in Gen.Int[1, 3].Array[6]
        select new Baseline(keys.Select(parts => new BaselineKey(parts.Item1, parts.Item2, parts.Item3, parts.Item4)).Distinct()
            .Select((found, index) => KeyValuePair.Create(found, counts[index])));

    [Fact]
    public void Is_read_as_it_was_written() => baselines.Sample(baseline =>
    {
        string text = baseline.Write();
        BaselineReading reading = Baseline.Read(text);

        Assert.Null(reading.Fault);
        Assert.Equal(baseline.Counts.ToHashSet(), reading.Baseline.Counts.ToHashSet());
        Assert.Equal(text, reading.Baseline.Write());
        using var document = JsonDocument.Parse(text);
        Assert.All(reading.Ranges, range => Assert.Equal(
            range.Key.Image, JsonSerializer.Deserialize<string>('"' + text.Substring(range.Value.Start, range.Value.Length) + '"')));
    });

    [Fact]
    public void Has_a_line_for_each_key_in_order() => Assert.Equal(
        """
        {
          "version": 1,
          "findings": [
            { "rule": "OCI1002", "file": "App.cs", "image": "docker.io/library/redis:latest", "count": 2 },
            { "rule": "OCI1001", "file": "compose.yaml", "context": "a", "image": "x.io/a" },
            { "rule": "OCI1001", "file": "compose.yaml", "context": "b", "image": "x.io/a" },
            { "rule": "OCI1001", "file": "compose.yaml", "context": "b", "image": "x.io/b" }
          ]
        }

        """.ReplaceLineEndings("\n"),
        new Baseline(new Dictionary<BaselineKey, int>
        {
            [new("OCI1001", "compose.yaml", "b", "x.io/b")] = 1,
            [new("OCI1001", "compose.yaml", "b", "x.io/a")] = 1,
            [new("OCI1001", "compose.yaml", "a", "x.io/a")] = 1,
            [new("OCI1002", "App.cs", "", "docker.io/library/redis:latest")] = 2,
            [new("OCI1002", "App.cs", "", "gone")] = 0,
        }).Write());

    [Fact]
    public void Keeps_the_schema() => Assert.Equal(
        "{\n  \"$schema\": \"x\",\n  \"version\": 1,\n  \"findings\": []\n}\n",
        Baseline.Read("""{ "version": 1, "findings": [], "$schema": "x" }""").Baseline.Write());

    // As a merge of two branches leaves it.
    [Fact]
    public void May_contain_a_finding_twice()
    {
        string more = Entry.Replace(" }", ", \"count\": 3 }", StringComparison.Ordinal);

        Assert.Equal(3, Baseline.Read($$"""{ "version": 1, "findings": [{{Entry}}, {{more}}, {{Entry}},] }""").Baseline.Counts[key]);
    }

    [Theory]
    [InlineData("", "1:")]
    [InlineData("[]", "A baseline must be a JSON object")]
    [InlineData("{}", "The field \"version\" is missing")]
    [InlineData("""{ "version": 1 }""", "The field \"findings\" is missing")]
    [InlineData("""{ "findings": [] }""", "The field \"version\" is missing")]
    [InlineData("""{ "version": 2, "findings": {}, "other": 1 }""", "The field \"version\" must be 1; another version of this analyzer may support the file")]
    [InlineData("""{ "version": "1", "findings": [] }""", "The field \"version\" must be 1; another version of this analyzer may support the file")]
    [InlineData("""{ "version": 1, "findings": {} }""", "The field \"findings\" must be an array")]
    [InlineData("""{ "version": 1, "findings": [], "findings": [] }""", "The field \"findings\" is duplicated")]
    [InlineData("""{ "version": 1, "findings": [], "other": [] }""", "The field \"other\" is unknown")]
    [InlineData("""{ "version": 1, "findings": [], "$schema": 1 }""", "The field \"$schema\" must be a string")]
    [InlineData("""{ "version": 1, "findings": [1] }""", "A finding must be an object")]
    [InlineData("""{ "version": 1, "findings": [[]] }""", "A finding must be an object")]
    [InlineData("""{ "version": 1, "findings": [{}] }""", "The field \"rule\" is missing")]
    [InlineData("""{ "version": 1, "findings": [{ "rule": "OCI1001", "image": "a" }] }""", "The field \"file\" is missing")]
    [InlineData("""{ "version": 1, "findings": [{ "rule": "OCI1001", "file": "a" }] }""", "The field \"image\" is missing")]
    [InlineData("""{ "version": 1, "findings": [{ "rule": "OCI1001", "file": "", "image": "a" }] }""", "The field \"file\" is empty")]
    [InlineData("""{ "version": 1, "findings": [{ "rule": "OCI1001", "file": "a", "image": 1 }] }""", "The field \"image\" must be a string")]
    [InlineData("""{ "version": 1, "findings": [{ "rule": "OCI1003", "file": "a", "image": "a" }] }""", "A baseline contains only OCI1001 and OCI1002")]
    [InlineData("""{ "version": 1, "findings": [{ "rule": "OCI1001", "file": "a", "image": "a", "image": "b" }] }""", "The field \"image\" is duplicated")]
    [InlineData("""{ "version": 1, "findings": [{ "rule": "OCI1001", "file": "a", "image": "a", "line": 1 }] }""", "The field \"line\" is unknown")]
    [InlineData("""{ "version": 1, "findings": [{ "rule": "OCI1001", "file": "a", "image": "a", "count": 0 }] }""",
        "The field \"count\" must be a whole number from 1")]
    [InlineData("""{ "version": 1, "findings": [{ "rule": "OCI1001", "file": "a", "image": "a", "count": "2" }] }""",
        "The field \"count\" must be a whole number from 1")]
    [InlineData("""{ "version": 1, "findings": [{ "rule": "OCI1001", "file": "a", "image": "a", "count": 99999999999 }] }""",
        "The field \"count\" must be a whole number from 1")]
    [InlineData("""{ "version": 1, "findings": [{ "rule": "OCI1001", "file": "a", "image": "a" }""", "")]
    [InlineData("""{ "version": 1, "findings": [{ "rule": {}, "file": [[]], "image": { "a": { "b": 1 } } }] }""", "The field \"rule\" must be a string")]
    public void Has_a_fault_if_it_is_invalid(string text, string fault)
    {
        BaselineReading reading = Baseline.Read(text);

        Assert.NotNull(reading.Fault);
        Assert.Empty(reading.Baseline.Counts);
        Assert.Empty(reading.Ranges);
        Assert.InRange(reading.Fault.Range.End, 0, text.Length);
        if (fault.Length > 2)
        {
            Assert.Equal(fault, reading.Fault.Message);
        }
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Has_a_fault_at_the_start_of_a_merge_conflict(string lineEnd)
    {
        string start = $"{{{lineEnd}  \"version\": 1,{lineEnd}  \"findings\": [{lineEnd}";
        string text = string.Join(lineEnd, "<<<<<<< HEAD", Finding("redis"), "=======", Finding("postgres"), ">>>>>>> other", "  ]", "}");

        BaselineReading reading = Baseline.Read(start + text);

        Assert.Equal("The file has a merge conflict; keep the lines of both sides, and run 'ocitag baseline --prune'", reading.Fault?.Message);
        Assert.Equal((start.Length, "<<<<<<<".Length), (reading.Fault?.Range.Start, reading.Fault?.Range.Length));

        static string Finding(string image) => $$"""    { "rule": "OCI1001", "file": "a", "image": "{{image}}" }""";
    }

    [Fact]
    public async Task Has_the_schema_of_the_package()
    {
        using var stream = typeof(BaselineTests).Assembly.GetManifestResourceStream("oci-images.baseline.schema.json")!;
        using var reader = new StreamReader(stream);
        JsonSchema schema = await JsonSchema.FromJsonAsync(await reader.ReadToEndAsync());
        bool IsValid(string text) => schema.Validate(text).Count == 0;

        baselines.Sample(baseline => Assert.True(IsValid(baseline.Write())));
        Assert.All(
            new[]
            {
                "{}", """{ "version": 1, "findings": {} }""", """{ "version": 2, "findings": [] }""", """{ "version": 1, "findings": [], "other": 1 }""",
                """{ "version": 1, "findings": [{ "rule": "OCI1003", "file": "a", "image": "a" }] }""",
                """{ "version": 1, "findings": [{ "rule": "OCI1001", "file": "a", "image": "a", "count": 0 }] }""",
                """{ "version": 1, "findings": [{ "rule": "OCI1001", "file": "a", "image": "a", "line": 1 }] }""",
            },
            text => Assert.False(IsValid(text) || Baseline.Read(text).Fault is null, text));
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "0")]
    [InlineData(2, "0 1")]
    [InlineData(3, "0 1 4")]
    [InlineData(5, "0 1 4")]
    public void Contains_the_first_findings_of_a_key(int count, string known)
    {
        var baseline = new Baseline([KeyValuePair.Create(key, count)]);
        BaselineKey?[] findings = [key, key with { }, key with { Image = "x.io/a" }, null, key];

        Assert.Equal(known, string.Join(' ', baseline.Among(Enumerable.Range(0, 5), index => findings[index])));
    }

    [Fact]
    [Trait("Category", "Flood")]
    public void Is_read_and_written_in_linear_time() => LinearTime.Check(
        length => "{ \"version\": 1, \"findings\": [" + string.Concat(Enumerable.Range(0, length / 60).Select(i =>
            $"{{ \"rule\": \"OCI1001\", \"file\": \"{i}\", \"image\": \"a{i % 7}\" }},")) + "] }",
        text =>
        {
            Baseline baseline = Baseline.Read(text).Baseline;
            Assert.NotEmpty(baseline.Write());
            Assert.NotEmpty(baseline.Among(baseline.Counts.Keys, found => found));
        });

    [Theory]
    [InlineData("/r/b.json", "/r/compose.yaml", "compose.yaml")]
    [InlineData("/r/b.json", "/r/src/App.cs", "src/App.cs")]
    [InlineData("/r/src/b.json", "/r/compose.yaml", "../compose.yaml")]
    [InlineData("/r/src/b.json", "/r/docs/x/y", "../docs/x/y")]
    [InlineData("/r/src/b.json", "/r/src", "../src")]
    [InlineData("/b.json", "/a", "a")]
    [InlineData("/r/b.json", "/r/./x/../a", "a")]
    [InlineData(@"C:\r\b.json", @"C:\r\src\App.cs", "src/App.cs")]
    [InlineData(@"C:\r\b.json", @"D:\r\App.cs", "D:/r/App.cs")]
    [InlineData("b.json", "compose.yaml", "compose.yaml")]
    [InlineData("b.json", "src/App.cs", "src/App.cs")]
    public void Contains_paths_relative_to_its_folder(string baseline, string file, string relative) =>
        Assert.Equal(relative, RelativePath.From(baseline, file));
}
