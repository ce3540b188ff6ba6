using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using OciTagAnalyzer.Core.Formats.Json;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Tests.Documents.Json;

public sealed class JsonScannerTests
{
    static readonly JsonReaderOptions lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        MaxDepth = 1_000_000,
    };

    /// <summary>The events of the scanner as text, and whether the document is valid.</summary>
    static (List<string> Events, bool IsValid) Ours(string text)
    {
        var scanner = new JsonScanner(text);
        var events = new List<string>();
        string key = "";
        while (scanner.Read())
        {
            bool isEnd = scanner.Kind is JsonEventKind.ObjectEnd or JsonEventKind.ArrayEnd;
            if (!isEnd && scanner.Depth > 0 && !scanner[scanner.Depth - 1].IsArray)
            {
                key = scanner.Key.ToValue(text);
                events.Add("key " + key);
            }

            events.Add(scanner.Kind switch
            {
                JsonEventKind.String => "string " + scanner.String.ToValue(text),
                JsonEventKind.Number => "number " + text.Substring(scanner.Range.Start, scanner.Range.Length),
                _ => scanner.Kind.ToString(),
            });
        }

        return (events, scanner.Fault is null);
    }

    /// <summary>The events of System.Text.Json.</summary>
    static (List<string> Events, bool IsValid) Theirs(string text)
    {
        var events = new List<string>();
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), lenient);
            while (reader.Read())
            {
                events.Add(reader.TokenType switch
                {
                    JsonTokenType.PropertyName => "key " + reader.GetString(),
                    JsonTokenType.String => "string " + reader.GetString(),
                    JsonTokenType.Number => "number " + Encoding.UTF8.GetString(reader.ValueSpan),
                    JsonTokenType.StartObject => "ObjectStart",
                    JsonTokenType.EndObject => "ObjectEnd",
                    JsonTokenType.StartArray => "ArrayStart",
                    JsonTokenType.EndArray => "ArrayEnd",
                    JsonTokenType.True => "True",
                    JsonTokenType.False => "False",
                    _ => "Null",
                });
            }

            return (events, true);
        }
        catch (JsonException)
        {
            return (events, false);
        }
    }

    public sealed class Agrees_with_System_Text_Json
    {
        [Fact]
        public void On_generated_documents() => JsonGen.Document.Sample(
            text =>
            {
                var (theirs, isValid) = Theirs(text);
                Assert.True(isValid);
                var (ours, isValidToo) = Ours(text);
                Assert.True(isValidToo);
                Assert.Equal(theirs, ours);
            },
            iter: 3_000);

        [Fact]
        public void On_truncated_or_changed_documents() => Gen.Select(JsonGen.Document, Gen.Double[0, 1], JsonGen.Noise).Sample(
            (text, at, noise) =>
            {
                int cut = (int)(at * text.Length);
                foreach (string broken in new[] { text[..cut], text[..cut] + noise, text[..cut] + noise + text[cut..] })
                {
                    if (HasHalfPair(broken) || MayHaveSeparatorInComment(broken) || commentBeforeColon.IsMatch(broken))
                    {
                        continue;
                    }

                    var (theirs, isValid) = Theirs(broken);
                    var (ours, isValidToo) = Ours(broken);
                    Assert.Equal(isValid, isValidToo);
                    if (isValid)
                    {
                        Assert.Equal(theirs, ours);
                    }
                    else
                    {
                        // The scanner reports a key only with its value. The readers may detect a fault one event apart.
                        var known = ours.Where(e => !e.StartsWith("key ", StringComparison.Ordinal)).ToList();
                        var expected = theirs.Where(e => !e.StartsWith("key ", StringComparison.Ordinal)).ToList();
                        int common = Math.Min(known.Count, expected.Count);
                        Assert.Equal(expected.Take(common), known.Take(common));
                        Assert.True(Math.Abs(known.Count - expected.Count) <= 1, broken);
                    }
                }
            },
            iter: 3_000);
    }

    /// <summary>System.Text.Json rejects a comment between a key and its colon; the scanner allows it.</summary>
    static readonly Regex commentBeforeColon = new("""
        "\s*((//[^\r\n]*[\r\n]|/\*.*?\*/)\s*)+:
        """, RegexOptions.Singleline);

    /// <summary>System.Text.Json rejects a line or paragraph separator in a comment; the scanner allows it.</summary>
    static bool MayHaveSeparatorInComment(string text) => text.AsSpan().ContainsAny('\u2028', '\u2029') && !Theirs(text).IsValid;

    /// <summary>System.Text.Json cannot unescape a lone surrogate.</summary>
    static bool HasHalfPair(string text)
    {
        try
        {
            _ = Theirs(text);
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    public sealed class Reports_positions
    {
        [Fact]
        public void Of_every_string() => JsonGen.Document.Sample(
            text =>
            {
                var scanner = new JsonScanner(text);
                while (scanner.Read())
                {
                    if (scanner.Kind == JsonEventKind.String)
                    {
                        JsonString value = scanner.String;
                        Assert.Equal('"', text[value.Range.Start - 1]);
                        Assert.Equal('"', text[value.Range.End]);
                        string unescaped = value.ToValue(text);
                        SpanMap map = value.ToMap(text);
                        Assert.Equal(value.Range, map.ToDocument(new TextRange(0, unescaped.Length)));
                        for (int i = 0; i < unescaped.Length; i++)
                        {
                            TextRange unit = map.ToDocument(new TextRange(i, 1));
                            string written = text.Substring(unit.Start, unit.Length);
                            Assert.Equal(unescaped[i], Unescape(written));
                        }
                    }
                }
            },
            iter: 1_000);

        // System.Text.Json does not unescape a lone surrogate.
        static char Unescape(string written) => written.Length switch
        {
            1 => written[0],
            6 => (char)Convert.ToInt32(written[2..], 16),
            _ => JsonSerializer.Deserialize<string>($"\"{written}\"")!.Single(),
        };

        [Fact]
        public void Of_keys_and_levels()
        {
            const string text = """{ "a": [ 0, { "b\u0063": 1 } ] }""";
            var scanner = new JsonScanner(text);
            while (scanner.Read() && !(scanner.Kind == JsonEventKind.Number && scanner.Depth == 3))
            {
            }

            Assert.Equal("a:1:bc", scanner.KeyPath());
            Assert.Equal("""b\u0063""", text.Substring(scanner.Key.Range.Start, scanner.Key.Range.Length));
        }

        [Theory]
        [InlineData("", 0, "A value is missing")]
        [InlineData("{", 1, "A key or '}' is missing")]
        [InlineData("[", 1, "A value or ']' is missing")]
        [InlineData("[1", 2, "A ',' or ']' is missing")]
        [InlineData("{\"a\":1", 6, "A ',' or '}' is missing")]
        [InlineData("{\"a\" 1}", 5, "A ':' is missing")]
        [InlineData("{a:1}", 1, "A key or '}' is missing")]
        [InlineData("[1,,2]", 3, "',' can't begin a value")]
        [InlineData("[1}", 2, "A ',' or ']' is missing")]
        [InlineData("[1] x", 4, "There is more text after the end of the JSON value")]
        [InlineData("\"a", 0, "The string is not closed")]
        [InlineData("\"a\nb\"", 2, "The string is not closed before the line ends")]
        [InlineData("\"a\tb\"", 2, "A control character in a string must be escaped")]
        [InlineData("\"\\x\"", 1, "The escape is not valid in JSON")]
        [InlineData("\"\\u12", 1, "The escape is not valid in JSON")]
        [InlineData("tru", 0, "'true' is misspelled")]
        [InlineData("01", 0, "The number is malformed")]
        [InlineData("-", 0, "The number is malformed")]
        [InlineData("1.e3", 0, "The number is malformed")]
        [InlineData("/* x", 0, "The comment is not closed")]
        [InlineData("/ 1", 0, "A '/' can only begin a comment")]
        public void Of_a_fault(string text, int start, string message)
        {
            var scanner = new JsonScanner(text);
            while (scanner.Read())
            {
            }

            Assert.Equal((start, message), (scanner.Fault?.Range.Start, scanner.Fault?.Message));
        }
    }

    [Theory]
    [InlineData("{\"a\"// c\n: 1}")]
    [InlineData("{\"a\" /* c */ : 1}")]
    public void Allows_a_comment_before_a_colon(string text)
    {
        Assert.False(Theirs(text).IsValid);
        var (events, isValid) = Ours(text);
        Assert.True(isValid);
        Assert.Equal(["ObjectStart", "key a", "number 1", "ObjectEnd"], events);
    }

    [Fact]
    public void Does_not_allocate()
    {
        string text = "[" + string.Join(",", Enumerable.Repeat("""{ "Logging": { "Level": "x\n", "n": [1, true] } }""", 1_000)) + "]";

        // The runtime itself may allocate something while it compiles, but not in each scan.
        Assert.Equal(0, Enumerable.Range(0, 5).Min(_ => BytesAllocatedFor(text)));
    }

    static long BytesAllocatedFor(string text)
    {
        var scanner = new JsonScanner(text);
        long before = GC.GetAllocatedBytesForCurrentThread();
        while (scanner.Read())
        {
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Null(scanner.Fault);
        return allocated;
    }
}
