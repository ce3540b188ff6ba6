using CsCheck;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Tests.Documents.Json;
using OciTagAnalyzer.Core.Tests.References;

namespace OciTagAnalyzer.Core.Tests.LockFiles;

/// <summary>Generates lock files as people and tools write them: in any order and formatting, with other fields.</summary>
static class ImageLockGen
{
    /// <summary>References in normal form.</summary>
    public static readonly Gen<string> Requested = ReferenceGen.Valid
        .Select(text => ImageReference.TryParse(text, out var reference, out _) ? reference.NormalForm : "")
        .Where(form => ImageReference.TryParse(form, out var reference, out _) && reference.NormalForm == form);

    static readonly Gen<string> hex = Gen.String[Gen.Char["0123456789abcdef"], 64, 64];

    static readonly Gen<string> tag = Gen.OneOf("\"tag\": \"17.2\"", "\"tag\":\"\\u0031\"", "\"tag\": \"v1_a.b-c\"");

    static readonly Gen<string> digest = hex.Select(digits => $"\"digest\": \"sha256:{digits}\"");

    static readonly Gen<string[]> pin = Gen.OneOf(
        tag.Select(tag => new[] { tag }),
        digest.Select(digest => new[] { digest }),
        Gen.Select(digest, Gen.OneOf("true", "false"), (digest, pending) => new[] { digest, $"\"tagPending\": {pending}" }),
        Gen.Select(tag, digest, (tag, digest) => new[] { tag, digest, "\"mediaType\": \"application/x\"" }));

    static readonly Gen<string[]> others = Gen.Select(Gen.OneOf("a", "B", "note", "é", "\\n", "TAG"), JsonGen.Document, (name, value) => (name, value))
        .Array[0, 4]
        .Select(fields => fields.DistinctBy(field => field.name).Select(field => $"\"{field.name}\": {field.value}").ToArray());

    static readonly Gen<string> entry = Gen.Select(pin, others, (pin, others) => pin.Concat(others)).SelectMany(Shuffled).Select(Object);

    /// <summary>The texts of valid lock files.</summary>
    public static readonly Gen<string> Text = Gen.Select(
            Gen.Select(Requested, entry, (requested, entry) => (requested, entry)).Array[0, 6],
            others,
            (entries, others) => others
                .Append("\"version\": 1")
                .Append("\"images\": " + Object(entries.DistinctBy(entry => entry.requested).Select(entry => $"\"{entry.requested}\": {entry.entry}"))))
        .SelectMany(Shuffled)
        .Select(Object);

    static Gen<string[]> Shuffled(IEnumerable<string> fields) => Gen.Shuffle(fields.ToArray());

    static string Object(IEnumerable<string> members) => "{" + string.Join(",\n", members) + "}";
}
