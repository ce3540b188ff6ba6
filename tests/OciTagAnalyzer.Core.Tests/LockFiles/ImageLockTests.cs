using System.Text;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Tests.LockFiles;

public sealed class ImageLockTests
{
    const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    static string With(string images) => $$"""{ "version": 1, "images": { {{images}} } }""";

    static ImageLock LockOf(string images)
    {
        ImageLockReading reading = ImageLock.Read(With(images));
        Assert.Null(reading.Fault);
        return reading.Lock;
    }

    static LockEntry? Find(ImageLock images, string requested)
    {
        Assert.True(ImageReference.TryParse(requested, out var reference, out _));
        return images.Find(reference);
    }

    public sealed class Reads
    {
        [Fact]
        public void Tag_digest_and_media_type()
        {
            ImageLock images = LockOf($$"""
                "docker.io/library/postgres": { "tag": "17.2", "digest": "{{Digest}}", "mediaType": "application/x" },
                "docker.io/library/redis:7.4": { "digest": "{{Digest}}" },
                "ghcr.io/org/app": { "tag": "1" }
                """);
            Assert.Equal(new LockEntry("17.2", Digest, "application/x"), images.Images["docker.io/library/postgres"]);
            Assert.Equal(new LockEntry(null, Digest, null), images.Images["docker.io/library/redis:7.4"]);
            Assert.Equal(new LockEntry("1", null, null), images.Images["ghcr.io/org/app"]);
            Assert.Equal(3, images.Images.Count);
        }

        [Theory]
        [InlineData("""{"images":{},"version":1}""")]
        [InlineData("\uFEFF{ // c\r\n \"version\": 1, \"images\": {}, }")]
        [InlineData("""{ "$schema": "x", "version": 1, "images": {}, "more": [ { "version": 2 } ] }""")]
        public void A_lock_without_images(string text)
        {
            ImageLockReading reading = ImageLock.Read(text);
            Assert.Null(reading.Fault);
            Assert.Empty(reading.Lock.Images);
        }

        [Fact]
        public void An_entry_with_unknown_fields() =>
            Assert.Equal("1", LockOf(
                """ "x.io/a": { "note": { "tag": 2 }, "tag": "1", "platforms": [ { "digest": 7 } ] } """).Images["x.io/a"].Tag);

        [Fact]
        public void The_range_of_each_key()
        {
            string text = With(""" "x.io/a": { "tag": "1" } """);
            Assert.Equal(text.IndexOf("x.io/a", StringComparison.Ordinal), ImageLock.Read(text).KeyRanges["x.io/a"].Start);
        }
    }

    public sealed class Rejects
    {
        [Theory]
        [InlineData("", "", "A value is missing")]
        [InlineData("[", "[", "A lock file must be a JSON object")]
        [InlineData("7", "7", "A lock file must be a JSON object")]
        [InlineData("{}", "{", "The field \"version\" is missing")]
        [InlineData("""{ "images": {} }""", "{", "The field \"version\" is missing")]
        [InlineData("""{ "version": 1 }""", "{", "The field \"images\" is missing")]
        [InlineData("""{ "version": 2, "images": [ "new" ] }""", "2", "Version 2 is newer than this analyzer supports")]
        [InlineData("""{ "images": [ "new" ], "version": 12 }""", "12", "Version 12 is newer than this analyzer supports")]
        [InlineData("""{ "version": 0, "images": {} }""", "0", "Version 0 of the lock file does not exist")]
        [InlineData("""{ "version": 1.5, "images": {} }""", "1.5", "The field \"version\" must be a whole number")]
        [InlineData("""{ "version": "1", "images": {} }""", "1", "The field \"version\" must be a whole number")]
        [InlineData("""{ "version": 1, "images": [] }""", "[", "The field \"images\" must be an object")]
        [InlineData("""{ "version": 1, "images": null }""", "null", "The field \"images\" must be an object")]
        [InlineData("""{ "version": 1, "images": {}, "version": 1 }""", "version", "The field \"version\" is duplicated")]
        [InlineData("""{ "version": 1, "images": {}, "images": {} }""", "images", "The field \"images\" is duplicated")]
        [InlineData("""{ "version": 1, "images": { """, "", "A key or '}' is missing")]
        public void A_malformed_file(string text, string at, string message) => CheckFault(text, at, message);

        [Theory]
        [InlineData("\"x.io/a\": 7", "7", "The entry of an image must be an object")]
        [InlineData("\"x.io/a\": [ { \"tag\": \"1\" } ]", "[", "The entry of an image must be an object")]
        [InlineData("\"x.io/a\": {}", "x.io/a", "The image is pinned to neither a tag nor a digest")]
        [InlineData("\"x.io/a\": { \"mediaType\": \"x\" }", "x.io/a", "The image is pinned to neither a tag nor a digest")]
        [InlineData("\"x.io/a\": { \"tag\": 1 }", "1", "The field \"tag\" must be a string")]
        [InlineData("\"x.io/a\": { \"tag\": \"a b\" }", "a b", "\"a b\" is not a valid tag: the tag has a space")]
        [InlineData("\"x.io/a\": { \"tag\": \"\" }", "", "\"\" is not a valid tag: the tag is empty")]
        [InlineData("\"x.io/a\": { \"tag\": \"1/b\" }", "1/b", "\"1/b\" is not a valid tag")]
        [InlineData("\"x.io/a\": { \"tag\": \"1:2\" }", "1:2", "\"1:2\" is not a valid tag: the tag has the character ':'")]
        [InlineData("\"x.io/a\": { \"tag\": \"1@" + Digest + "\" }", "1@" + Digest, "\"1@" + Digest + "\" is not a valid tag")]
        [InlineData(
            "\"x.io/a\": { \"digest\": \"sha256:abc\" }", "sha256:abc",
            "\"sha256:abc\" is not a valid digest: the digest 'sha256:abc' has 3 hex digits, but sha256 requires 64")]
        [InlineData("\"x.io/a\": { \"digest\": null }", "null", "The field \"digest\" must be a string")]
        [InlineData("\"x.io/a\": { \"tag\": \"1\", \"mediaType\": 1 }", "1", "The field \"mediaType\" must be a string")]
        [InlineData("\"x.io/a\": { \"tag\": \"1\", \"tag\": \"1\" }", "tag", "The field \"tag\" is duplicated")]
        [InlineData("\"redis\": { \"tag\": \"1\" }", "redis", "The image is not in normal form; expected \"docker.io/library/redis\"")]
        [InlineData("\"Redis Cache\": { \"tag\": \"1\" }", "Redis Cache", "\"Redis Cache\" is not a valid image reference: the repository has a space")]
        [InlineData("\"\": { \"tag\": \"1\" }", "", "\"\" is not a valid image reference: the reference is empty")]
        [InlineData("\"x.io/App\": { \"tag\": \"1\" }", "x.io/App", "\"x.io/App\" is not a valid image reference: the repository 'App' has uppercase letters")]
        [InlineData("\"x.io/a\": { \"tag\": \"1\" }, \"x.io/a\": { \"tag\": \"1\" }", "x.io/a", "The image \"x.io/a\" is duplicated")]
        public void A_malformed_entry(string images, string at, string message) => CheckFault(With(images), at, message);

        [Fact]
        public void All_entries_if_one_is_faulty() =>
            Assert.Null(Find(ImageLock.Read(With(""" "x.io/a": { "tag": "1" }, "b": {} """)).Lock, "x.io/a"));

        [Fact]
        public void A_faulty_entry_after_CRLF_line_breaks()
        {
            const string text = "{\r\n  \"version\": 1,\r\n  \"images\": {\r\n    \"x.io/a\": { \"tag\": 7 }\r\n  }\r\n}\r\n";
            Assert.Equal(text.IndexOf('7'), ImageLock.Read(text).Fault?.Range.Start);
        }

        [Fact, Trait("Category", "Flood")]
        public void A_faulty_entry_at_the_end_of_a_file_of_ten_million_characters()
        {
            var text = new StringBuilder("{\"version\":1,\"images\":{");
            for (int i = 0; text.Length < 10_000_000; i++)
            {
                _ = text.Append($"\"x.io/app{i}\":{{\"digest\":\"{Digest}\"}},");
            }

            _ = text.Append("\"x.io/app0\":{\"tag\":\"1\"}}}");
            var range = new TextRange(text.ToString().LastIndexOf("x.io", StringComparison.Ordinal), 9);
            Assert.Equal(new DocumentFault(range, "The image \"x.io/app0\" is duplicated"), ImageLock.Read(text.ToString()).Fault);
        }

        static void CheckFault(string text, string at, string message)
        {
            ImageLockReading reading = ImageLock.Read(text);
            Assert.NotNull(reading.Fault);
            Assert.Equal(message, reading.Fault.Message);
            Assert.Equal(at, text.Substring(reading.Fault.Range.Start, reading.Fault.Range.Length));
            Assert.Empty(reading.Lock.Images);
            Assert.Empty(reading.KeyRanges);
        }
    }

    public sealed class Finds
    {
        [Theory]
        [InlineData("redis", "1")]
        [InlineData("docker.io/library/redis", "1")]
        [InlineData("redis:latest", "1")]
        [InlineData("redis:7", "2")]
        [InlineData("index.docker.io/redis:7", "2")]
        [InlineData("nginx", "3")]
        [InlineData("nginx:latest", "3")]
        [InlineData("x.io/both", "4")]
        [InlineData("x.io/both:latest", "5")]
        [InlineData("x.io/both@" + Digest, "6")]
        public void The_entry_of_the_requested_image(string requested, string tag) => Assert.Equal(tag, Find(LockOf($$"""
            "docker.io/library/redis": { "tag": "1" },
            "docker.io/library/redis:7": { "tag": "2" },
            "docker.io/library/nginx:latest": { "tag": "3" },
            "x.io/both": { "tag": "4" },
            "x.io/both:latest": { "tag": "5" },
            "x.io/both@{{Digest}}": { "tag": "6" }
            """), requested)?.Tag);

        [Theory]
        [InlineData("redis:8")]
        [InlineData("redis@" + Digest)]
        [InlineData("redis:latest@" + Digest)]
        [InlineData("ghcr.io/library/redis")]
        public void Nothing_for_another_image(string requested) => Assert.Null(Find(LockOf(""" "docker.io/library/redis": { "tag": "1" } """), requested));

        [Fact]
        public void Nothing_in_an_empty_lock() => Assert.Null(Find(ImageLock.Empty, "redis"));
    }
}
