using CsCheck;

namespace OciTagAnalyzer.Core.Tests.Documents.Yaml;

/// <summary>Generates YAML documents in the usual forms of deployment files.</summary>
static class YamlGen
{
    static readonly Gen<string> Plain = Gen.OneOf(
        "a", "image", "services", "x-y", "postgres:16", "a b", "http://x/y", "1", "~", "${TAG}", "é", "a#b", "-1", "a,b");

    static readonly Gen<string> FlowPlain = Gen.OneOf(
        "a", "image", "postgres:16", "a b", "1", "é", "a#b");

    static readonly Gen<string> Quoted = Gen.OneOf(
        "''", "\"\"", "'it''s'", "\"a\\tb\"", "\"\\x41\\u00e9\"", "' a: # b '", "\"{[,]}\"", "\"a\\\\\"", "'nginx:1'");

    static readonly Gen<string> Folded = Gen.OneOf("\"a\n{0} b\"", "'a\n\n{0} b'", "\"a \\\n{0} b\"", "a\n{0} b", "a\n\n{0} b c");

    static readonly Gen<string> Block = Gen.OneOf("|\n{0} a: b\n{0} - c", ">-\n{0} # a\n\n{0}  b", "|2\n{0}   a\n{0}  b",
        ">\n{0}  a\n{0}  b\n\n\n{0}  c\n{0}   d\n\n{0}  e\n{0}  f", "|+\n\n{0}  a\n\n{0}   b\n", ">\n{0}  a\n{0}  \tb\n{0}  c\n{0}  # d");

    static readonly Gen<string> Comment = Gen.OneOf("", "", "", " # c: d", "   ", "\t# \"x");

    static readonly Gen<string> Between = Gen.OneOf("", "", "", "\n", "# c\n", "   # - c\n", "  \n");

    static readonly Gen<string> Property = Gen.OneOf("", "", "", "", "&n ", "!!str ", "!t &n ");

    static readonly Gen<string> Flow = Gen.Recursive<string>((depth, inner) =>
        depth > 2 ? FlowScalar : Gen.OneOf(FlowScalar, FlowSequence(inner), FlowMapping(inner)));

    static Gen<string> FlowScalar => Gen.OneOf(FlowPlain, Quoted);

    /// <summary>A valid document.</summary>
    public static readonly Gen<string> Document = Gen.Select(Gen.OneOf("", "---\n", "# c\n"), Collection("", 0), Gen.Bool, (start, body, isCrLf) =>
        isCrLf ? (start + body).Replace("\n", "\r\n", StringComparison.Ordinal) : start + body);

    static Gen<string> FlowSequence(Gen<string> inner) =>
        Gen.Select(
            Gen.Select(Gen.OneOf("", " ", "\n    "), inner, Gen.OneOf("", "", "k: "), (blank, item, key) => blank + key + item).Array[0, 3],
            Gen.OneOf("", " ", ", "),
            (items, end) => "[" + string.Join(",", items) + (items.Length > 0 ? end : "") + "]");

    static Gen<string> FlowMapping(Gen<string> inner) =>
        Gen.Select(
            Gen.Select(Gen.OneOf("", " ", "\n    "), FlowScalar, inner, (blank, key, value) => $"{blank}{key}: {value}").Array[0, 3],
            Gen.OneOf("", " ", ","),
            (entries, end) => "{" + string.Join(",", entries) + (entries.Length > 0 ? end : "") + "}");

    /// <summary>A block collection whose lines begin with <paramref name="indent"/>.</summary>
    static Gen<string> Collection(string indent, int depth) => Gen.Bool.SelectMany(isMapping => isMapping ? Mapping(indent, depth) : Sequence(indent, depth));

    static Gen<string> Mapping(string indent, int depth) =>
        Gen.Select(Between, Gen.OneOf(Plain, Quoted), Value(indent, depth), Gen.OneOf("", "", "", "? "), (between, key, value, mark) =>
            mark.Length == 0 ? $"{between}{indent}{key}:{value}" : $"{between}{indent}{mark}{key}\n{indent}:{value}")
            .Array[1, 4]
            .Select(string.Concat);

    static Gen<string> Sequence(string indent, int depth) =>
        Gen.Select(Between, Value(indent, depth), (between, value) => $"{between}{indent}-{value}").Array[1, 3].Select(string.Concat);

    /// <summary>The text after a key or a dash, up to the end of its last line.</summary>
    static Gen<string> Value(string indent, int depth)
    {
        Gen<string> scalar = Gen.Select(Property, Gen.OneOf(Plain, Quoted, Flow), Comment, (property, value, comment) => $" {property}{value}{comment}\n");
        Gen<string> lines = Gen.OneOf(Folded, Block).Select(value => $" {value.Replace("{0}", indent, StringComparison.Ordinal)}\n");
        Gen<string> nothing = Comment.Select(comment => $"{comment}\n");
        Gen<string> alias = Gen.Const(" *n\n");
        return depth > 2
            ? Gen.OneOf(scalar, scalar, lines, nothing, alias)
            : Gen.OneOf(
                scalar, scalar, scalar, lines, nothing, alias,
                Gen.Select(
                    Gen.OneOf("", " &n", " !t"),
                    Comment,
                    Collection(indent + "  ", depth + 1),
                    (property, comment, inner) => $"{property}{comment}\n{inner}"));
    }
}
