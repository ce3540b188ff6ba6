using CsCheck;
using NJsonSchema;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Tests.References;

namespace OciTagAnalyzer.Core.Tests.LockFiles;

public sealed class LockFileSchemaTests
{
    const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    static readonly JsonSchema schema = Load();

    static JsonSchema Load()
    {
        using var stream = typeof(LockFileSchemaTests).Assembly.GetManifestResourceStream("oci-images.lock.schema.json")!;
        using var reader = new StreamReader(stream);
        return JsonSchema.FromJsonAsync(reader.ReadToEnd()).GetAwaiter().GetResult();
    }

    static bool Accepts(string text) => schema.Validate(text).Count == 0;

    static string With(string images) => $$"""{ "version": 1, "images": { {{images}} } }""";

    [Fact]
    public void Accepts_written_lock_files() => ImageLockGen.Text.Sample(text => Assert.Empty(schema.Validate(ImageLock.Read(text).Lock.Write())));

    [Fact]
    public void Accepts_every_reference_in_normal_form() =>
        ImageLockGen.Requested.Sample(requested => Assert.Empty(schema.Validate(With($"\"{requested}\": {{ \"tag\": \"1\" }}"))));

    // A regular expression cannot limit the length of the path.
    [Fact]
    public void Accepts_the_same_keys_as_the_reader() => Gen.OneOf(ReferenceGen.Mutated, ReferenceGen.Valid)
        .Where(key => key.Length <= ReferenceParser.MaxPathLength && !key.Any(c => char.IsControl(c) || char.IsSurrogate(c)))
        .Sample(key =>
        {
            string text = With($"\"{key}\": {{ \"tag\": \"1\" }}");
            Assert.Equal(ImageLock.Read(text).Fault is null, Accepts(text));
        });

    [Theory]
    [InlineData("""{ "images": {} }""")]
    [InlineData("""{ "version": 1 }""")]
    [InlineData("""{ "version": 2, "images": {} }""")]
    [InlineData("""{ "version": 1.5, "images": {} }""")]
    [InlineData("""{ "version": "1", "images": {} }""")]
    [InlineData("""{ "version": 1, "images": [] }""")]
    [InlineData("""{ "version": 1, "images": null }""")]
    public void Rejects_a_malformed_file(string text) => CheckRejected(text);

    [Theory]
    [InlineData("\"x.io/a\": 7")]
    [InlineData("\"x.io/a\": [ { \"tag\": \"1\" } ]")]
    [InlineData("\"x.io/a\": {}")]
    [InlineData("\"x.io/a\": { \"mediaType\": \"x\" }")]
    [InlineData("\"x.io/a\": { \"tag\": 1 }")]
    [InlineData("\"x.io/a\": { \"tag\": \"a b\" }")]
    [InlineData("\"x.io/a\": { \"tag\": \"\" }")]
    [InlineData("\"x.io/a\": { \"tag\": \"1/b\" }")]
    [InlineData("\"x.io/a\": { \"tag\": \"1@" + Digest + "\" }")]
    [InlineData("\"x.io/a\": { \"digest\": \"sha256:abc\" }")]
    [InlineData("\"x.io/a\": { \"digest\": null }")]
    [InlineData("\"x.io/a\": { \"tag\": \"1\", \"mediaType\": 1 }")]
    [InlineData("\"redis\": { \"tag\": \"1\" }")]
    [InlineData("\"docker.io/redis\": { \"tag\": \"1\" }")]
    [InlineData("\"index.docker.io/library/redis\": { \"tag\": \"1\" }")]
    [InlineData("\"kimai/kimai2\": { \"tag\": \"1\" }")]
    [InlineData("\"\": { \"tag\": \"1\" }")]
    [InlineData("\"x.io/App\": { \"tag\": \"1\" }")]
    [InlineData("\"x.io/a@" + "sha256:abc\": { \"tag\": \"1\" }")]
    public void Rejects_a_malformed_entry(string images) => CheckRejected(With(images));

    static void CheckRejected(string text)
    {
        Assert.NotNull(ImageLock.Read(text).Fault);
        Assert.False(Accepts(text));
    }
}
