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
    public void Gives_an_entry_a_line_and_sorts_by_code_unit() => Assert.Equal(
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
    [InlineData("\"tagPending\": true, \"a\": 1, \"mediaType\": \"m\", \"digest\": \"D\"", "{ \"digest\": \"D\", \"mediaType\": \"m\", \"tagPending\": true, \"a\": 1 }")]
    [InlineData("\"tagPending\": false, \"digest\": \"D\"", "{ \"digest\": \"D\" }")]
    [InlineData("\"tagPending\": true, \"tag\": \"1\", \"digest\": \"D\"", "{ \"tag\": \"1\", \"digest\": \"D\" }")]
    public void Keeps_that_a_tag_is_pending_where_there_is_none(string fields, string entry) => Assert.Contains(
        $"\"x.io/a\": {entry.Replace("\"D\"", $"\"{Digest}\"", StringComparison.Ordinal)}\n",
        Read($"{{ \"version\": 1, \"images\": {{ \"x.io/a\": {{ {fields.Replace("\"D\"", $"\"{Digest}\"", StringComparison.Ordinal)} }} }} }}").Write());

    [Theory]
    [InlineData("\"true\"")]
    [InlineData("1")]
    [InlineData("null")]
    public void Knows_no_other_value_of_it(string value) => Assert.Equal(
        "The field \"tagPending\" must be true or false",
        ImageLock.Read($"{{ \"version\": 1, \"images\": {{ \"x.io/a\": {{ \"tag\": \"1\", \"tagPending\": {value} }} }} }}").Fault?.Message);

    [Fact]
    public void Writes_a_lock_without_entries() =>
        Assert.Equal("{\n  \"version\": 1,\n  \"images\": {}\n}\n", ImageLock.Empty.Write());

    [Fact]
    public void Keeps_fields_that_it_does_not_know() => Assert.Equal(
        """
        {
          "version": 1,
          "images": {
            "x.io/a": { "tag": "1", "Note": "n", "platforms": ["linux/amd64", { "digest": 7 }] }
          },
          "$schema": "./lock.json",
          "owner": { "team": "db" }
        }

        """,
        Read("""
        {
          "owner": { "team": "db" }, // who to ask
          "images": { "x.io/a": { "platforms": ["linux/amd64", {"digest":7}], "Note": "n", "tag": "1" } },
          "$schema": ".\/lock.json",
          "version": 1
        }
        """).Write());

    [Fact]
    public void Keeps_them_for_an_entry_that_changes()
    {
        ImageLock before = Read("""{ "version": 1, "images": { "x.io/a": { "tag": "1", "note": "n" } }, "owner": 1 }""");

        ImageLock after = before.With(before.Images.Select(image => KeyValuePair.Create(image.Key, image.Value with { Tag = "2" })));

        Assert.Equal("{\n  \"version\": 1,\n  \"images\": {\n    \"x.io/a\": { \"tag\": \"2\", \"note\": \"n\" }\n  },\n  \"owner\": 1\n}\n", after.Write());
    }

    [Fact]
    public void Writes_what_is_read_back_as_the_same() => ImageLockGen.Text.Sample(text =>
    {
        ImageLock before = Read(text);
        ImageLock after = Read(before.Write());
        Assert.Equal(before.Images.OrderBy(image => image.Key, StringComparer.Ordinal), after.Images);
        Assert.Equal(before.OtherFields, after.OtherFields);
    });

    [Fact]
    public void Writes_one_text_for_one_lock() => ImageLockGen.Text.Sample(text =>
    {
        string written = Read(text).Write();
        Assert.Equal(written, Read(written).Write());
    });
}
