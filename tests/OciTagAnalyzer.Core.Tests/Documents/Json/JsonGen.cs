using System.Globalization;
using CsCheck;

namespace OciTagAnalyzer.Core.Tests.Documents.Json;

/// <summary>Generates JSON documents in all forms that configuration allows.</summary>
static class JsonGen
{
    static readonly Gen<string> Blank = Gen.OneOf("", "", "", " ", "\n", "\t", "\r\n", "  ", "// c \"\n", "/* c, { */", "/**/");

    // System.Text.Json allows no comment between a key and its colon; the scanner does.
    static readonly Gen<string> PlainBlank = Gen.OneOf("", "", " ", "\n", "\t", "\r\n");

    static readonly Gen<string> Unit = Gen.OneOf(
        Gen.OneOf("a", "b", "Z", "0", "/", ":", "-", ".", " ", "'", "{", "]", ",", "é", "漢", "\u2028"),
        Gen.OneOf("\\\"", "\\\\", "\\/", "\\b", "\\f", "\\n", "\\r", "\\t"),
        Gen.Char.Where(c => !char.IsSurrogate(c)).Select(c => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture)),
        Gen.Const("\\uD83D\\uDE00"));

    static readonly Gen<string> String = Unit.Array[0, 8].Select(units => "\"" + string.Concat(units) + "\"");

    static readonly Gen<string> Scalar = Gen.OneOf(
        String,
        Gen.OneOf("0", "-0", "7", "-12.5", "1e3", "1.25E-7", "0.5e+1"),
        Gen.OneOf("true", "false", "null"));

    static readonly Gen<string> Value = Gen.Recursive<string>((depth, inner) => depth > 3 ? Scalar : Gen.OneOf(Scalar, Array(inner), Object(inner)));

    /// <summary>A valid document.</summary>
    public static readonly Gen<string> Document = Gen.Select(Blank, Value, Blank, (before, value, after) => before + value + after);

    /// <summary>Text that may make a document invalid.</summary>
    public static readonly Gen<string> Noise = Gen.OneOf("{", "}", "[", "]", ",", ":", "\"", "\\", "/", "x", "1", "-", "\0", "tru", "null");

    static Gen<string> Array(Gen<string> inner) =>
        Gen.Select(Gen.Select(Blank, inner, Blank, (a, value, b) => a + value + b).Array[0, 4], Blank, Gen.Bool, (items, blank, isTrailing) =>
            "[" + blank + string.Join(",", items) + (isTrailing && items.Length > 0 ? "," + blank : "") + "]");

    static Gen<string> Object(Gen<string> inner) =>
        Gen.Select(
            Gen.Select(Blank, String, PlainBlank, inner, Blank, (a, key, b, value, c) => a + key + b + ":" + a + value + c).Array[0, 4],
            Blank,
            Gen.Bool,
            (members, blank, isTrailing) =>
                "{" + blank + string.Join(",", members) + (isTrailing && members.Length > 0 ? "," + blank : "") + "}");
}
