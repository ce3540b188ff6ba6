using CsCheck;
using OciTagAnalyzer.Core.LockFiles;

namespace OciTagAnalyzer.Core.Tests.LockFiles;

public sealed class ImageLockWriterTests
{
    const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    static ImageLock Read(string text)
    {
        ImageLockReading reading = ImageLock.Read(text);
        Assert.True(reading.Fault is null, reading.Fault?.Message);
        return reading.Lock;
    }

    [Fact]
    public void Writes_each_entry_on_one_line_sorted_by_code_unit() => Assert.Equal(
        $$"""
        {
          "version": 1,
          "images": {
            "Registry.x/a": { "tag": "3" },
            "docker.io/library/postgres": { "tag": "17.2", "digest": "{{Digest}}", "mediaType": "application/x" },
            "docker.io/library/redis:7.4": { "digest": "{{Digest}}" }
          }
        }

        """,
        ImageLock.Empty.With(new Dictionary<string, LockEntry>
        {
            ["docker.io/library/redis:7.4"] = new(null, Digest, null),
            ["docker.io/library/postgres"] = new("17.2", Digest, "application/x"),
            ["Registry.x/a"] = new("3", null, null),
        }).Write());

    [Theory]
    [InlineData("\"tagPending\": true, \"digest\": \"D\"", "{ \"digest\": \"D\", \"tagPending\": true }")]
    [InlineData(
        "\"tagPending\": true, \"a\": 1, \"mediaType\": \"m\", \"digest\": \"D\"",
        "{ \"digest\": \"D\", \"mediaType\": \"m\", \"tagPending\": true, \"a\": 1 }")]
    [InlineData("\"tagPending\": false, \"digest\": \"D\"", "{ \"digest\": \"D\" }")]
    [InlineData("\"tagPending\": true, \"tag\": \"1\", \"digest\": \"D\"", "{ \"tag\": \"1\", \"digest\": \"D\" }")]
    public void Preserves_tagPending_if_there_is_no_tag(string fields, string entry) => Assert.Contains(
        $"\"x.io/a\": {entry.Replace("\"D\"", $"\"{Digest}\"", StringComparison.Ordinal)}\n",
        Read($"{{ \"version\": 1, \"images\": {{ \"x.io/a\": {{ {fields.Replace("\"D\"", $"\"{Digest}\"", StringComparison.Ordinal)} }} }} }}").Write());

    [Theory]
    [InlineData("\"true\"")]
    [InlineData("1")]
    [InlineData("null")]
    public void Rejects_other_values_of_tagPending(string value) => Assert.Equal(
        "The field \"tagPending\" must be true or false",
        ImageLock.Read($"{{ \"version\": 1, \"images\": {{ \"x.io/a\": {{ \"tag\": \"1\", \"tagPending\": {value} }} }} }}").Fault?.Message);

    [Fact]
    public void Writes_a_lock_without_entries() =>
        Assert.Equal("{\n  \"version\": 1,\n  \"images\": {}\n}\n", ImageLock.Empty.Write());

    [Fact]
    public void Writes_the_schema_of_a_new_lock_first()
    {
        string text = ImageLock.Create("https://example.org/lock.json").With([KeyValuePair.Create("x.io/a", new LockEntry("1", null, null))]).Write();

        Assert.StartsWith("{\n  \"$schema\": \"https://example.org/lock.json\",\n  \"version\": 1,\n", text);
        Assert.Equal(text, Read(text).Write());
        Assert.Same(ImageLock.Empty, ImageLock.Create(null));
    }

    [Fact]
    public void Preserves_unknown_fields() => Assert.Equal(
        """
        {
          "$schema": "./lock.json",
          "version": 1,
          "images": {
            "x.io/a": { "tag": "1", "Note": "n", "platforms": ["linux/amd64", { "digest": 7 }] }
          },
          "owner": { "team": "db" }
        }

        """,
        Read("""
        {
          "owner": { "team": "db" }, // the contact
          "images": { "x.io/a": { "platforms": ["linux/amd64", {"digest":7}], "Note": "n", "tag": "1" } },
          "$schema": ".\/lock.json",
          "version": 1
        }
        """).Write());

    [Fact]
    public void Preserves_unknown_fields_of_a_changed_entry()
    {
        ImageLock before = Read("""{ "version": 1, "images": { "x.io/a": { "tag": "1", "note": "n" } }, "owner": 1 }""");

        ImageLock after = before.With(before.Images.Select(image => KeyValuePair.Create(image.Key, image.Value with { Tag = "2" })));

        Assert.Equal("{\n  \"version\": 1,\n  \"images\": {\n    \"x.io/a\": { \"tag\": \"2\", \"note\": \"n\" }\n  },\n  \"owner\": 1\n}\n", after.Write());
    }

    [Fact]
    public void Writes_a_text_that_is_read_as_the_same_lock() => ImageLockGen.Text.Sample(text =>
    {
        ImageLock before = Read(text);
        ImageLock after = Read(before.Write());
        Assert.Equal(before.Images.OrderBy(image => image.Key, StringComparer.Ordinal), after.Images);
        Assert.Equal(before.OtherFields, after.OtherFields);
    });

    [Fact]
    public void Writes_the_same_text_for_the_same_lock() => ImageLockGen.Text.Sample(text =>
    {
        string written = Read(text).Write();
        Assert.Equal(written, Read(written).Write());
    });
}
