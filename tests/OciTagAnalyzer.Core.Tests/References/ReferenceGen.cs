using CsCheck;

namespace OciTagAnalyzer.Core.Tests.References;

/// <summary>Generates references: valid, nearly valid, and arbitrary texts.</summary>
static class ReferenceGen
{
    const string LowerOrDigit = "abcxyz0189";
    const string Grammar = "abzAZ019._-:/@+[]sha256 İK\uD800\0é";

    static readonly Gen<string> run = Gen.String[Gen.Char[LowerOrDigit], 1, 6];

    static readonly Gen<string> component = Joined(run, Gen.OneOf(".", "_", "__", "-", "---"), 1, 3);

    static readonly Gen<string> path = Joined(component, Gen.Const("/"), 1, 4);

    static readonly Gen<string> port = Gen.OneOf(Gen.Const(""), Gen.Int[0, 99_999].Select(p => ":" + p));

    static readonly Gen<string> host = Gen.OneOf(
        Gen.OneOf("localhost", "docker.io", "index.docker.io", "ghcr.io", "[::1]", "[fe80::a]", "Registry", "127.0.0.1"),
        Joined(Gen.String[Gen.Char["abzAZ09"], 1, 5], Gen.OneOf(".", "-", "--"), 1, 4));

    static readonly Gen<string> domain = Gen.Select(host, port, (h, p) => h + p + "/");

    static readonly Gen<string> digest = Gen.OneOf(Digest("sha256", 64), Digest("sha384", 96), Digest("sha512", 128));

    /// <summary>References that the bare grammar accepts.</summary>
    public static readonly Gen<string> Valid = Gen.Select(
        Gen.OneOf(Gen.Const(""), domain),
        path,
        Gen.OneOf(Gen.Const(""), Tag.Select(t => ":" + t)),
        Gen.OneOf(Gen.Const(""), digest.Select(d => "@" + d)),
        (d, p, t, g) => d + p + t + g);

    /// <summary>Valid references with up to four characters replaced, inserted or removed.</summary>
    public static readonly Gen<string> Mutated = Gen.Select(
        Valid,
        Gen.Select(Gen.Int[0, 2], Gen.Double.Unit, Gen.Char[Grammar]).Array[1, 4],
        (text, mutations) => mutations.Aggregate(text, (t, m) => Mutate(t, m.Item1, (int)(m.Item2 * t.Length), m.Item3)));

    /// <summary>Arbitrary texts: characters of the grammar, or any UTF-16 code units.</summary>
    public static readonly Gen<string> Arbitrary = Gen.OneOf(Gen.String[Gen.Char[Grammar], 0, 20], Gen.String[Gen.Char, 0, 20], LongReference);

    /// <summary>Any of the above.</summary>
    public static readonly Gen<string> Any = Gen.OneOf(Valid, Mutated, Arbitrary);

    static Gen<string> Tag => Gen.Select(Gen.Char["abzAZ09_"], Gen.String[Gen.Char["abzAZ09_.-"], 0, 12], (first, rest) => first + rest);

    // Close to the limits: 128 for a tag, 255 for a path with and without library/.
    static Gen<string> LongReference => Gen.Select(
        Gen.OneOf("", "a/", "docker.io/", "ghcr.io/"), Gen.Int[240, 260], Gen.Int[0, 132],
        (prefix, name, tag) => prefix + new string('n', name) + (tag == 0 ? "" : ":" + new string('t', tag)));

    static Gen<string> Digest(string algorithm, int length) => Gen.String[Gen.Char["0123456789abcdef"], length, length].Select(hex => algorithm + ":" + hex);

    static Gen<string> Joined(Gen<string> part, Gen<string> separator, int min, int max) =>
        Gen.Select(part, Gen.Select(separator, part, (s, p) => s + p).Array[min - 1, max - 1], (first, others) => first + string.Concat(others));

    static string Mutate(string text, int kind, int at, char c) => kind switch
    {
        0 => text.Insert(at, c.ToString()),
        1 when at < text.Length => text.Remove(at, 1),
        _ when at < text.Length => text.Remove(at, 1).Insert(at, c.ToString()),
        _ => text + c,
    };
}
