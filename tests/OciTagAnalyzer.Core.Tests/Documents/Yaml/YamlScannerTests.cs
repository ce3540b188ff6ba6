using CsCheck;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OciTagAnalyzer.Core.Tests.Documents.Yaml;

public sealed class YamlScannerTests
{
    /// <summary>The events of the scanner as text, with the end of each scalar, and whether the document is valid.</summary>
    static (List<string> Events, bool IsValid) Ours(string text)
    {
        var scanner = new YamlScanner(text);
        var events = new List<string>();
        while (scanner.Read())
        {
            bool isEnd = scanner.Kind is YamlEventKind.MappingEnd or YamlEventKind.SequenceEnd;
            if (!isEnd && scanner.Depth > 0 && scanner[scanner.Depth - 1].IsMapping)
            {
                events.Add(Describe(scanner.Key, text));
            }

            events.Add(scanner.Kind switch
            {
                YamlEventKind.Scalar => Describe(scanner.Scalar, text),
                YamlEventKind.Alias => "alias " + text.Substring(scanner.Anchor.Start, scanner.Anchor.Length),
                YamlEventKind.Unread => "unread",
                _ => scanner.Kind.ToString(),
            });
        }

        return (events, scanner.Fault is null && scanner.Unread.Count == 0);
    }

    static string Describe(YamlScalar scalar, string text)
    {
        int quote = scalar.Style is YamlScalarStyle.SingleQuoted or YamlScalarStyle.DoubleQuoted ? 1 : 0;
        return scalar.Style == YamlScalarStyle.Block ? Block(scalar.ToMapped(text).Text)
            : scalar.Range.IsEmpty && quote == 0 ? "nothing"
            : $"{scalar.ToMapped(text).Text} up to {scalar.Range.End + quote}";
    }

    // Blanks in a line without other content belong to the value, but no reader of it needs them.
    static string Block(string value) => "block " + string.Join('\n', value.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)));

    /// <summary>The events of YamlDotNet.</summary>
    static (List<string> Events, bool IsValid) Theirs(string text)
    {
        var events = new List<string>();
        try
        {
            var parser = new Parser(new StringReader(text));
            while (parser.MoveNext())
            {
                string? read = parser.Current switch
                {
                    Scalar { Style: ScalarStyle.Literal or ScalarStyle.Folded } block => Block(block.Value),
                    Scalar { Style: ScalarStyle.Plain, Value: "" } => "nothing",
                    Scalar scalar => $"{scalar.Value} up to {scalar.End.Index}",
                    AnchorAlias alias => "alias " + alias.Value,
                    MappingStart => "MappingStart",
                    MappingEnd => "MappingEnd",
                    SequenceStart => "SequenceStart",
                    SequenceEnd => "SequenceEnd",
                    _ => null,
                };
                if (read is not null)
                {
                    events.Add(read);
                }
            }

            return (events, true);
        }
        catch (YamlException)
        {
            return (events, false);
        }
    }

    static void CheckAgreement(string text)
    {
        var (theirs, isValid) = Theirs(text);
        var (ours, isValidToo) = Ours(text);
        Assert.True(isValid, text);
        Assert.True(isValidToo, text);
        Assert.Equal(theirs, ours);
    }

    public sealed class Agrees_with_YamlDotNet
    {
        [Fact]
        public void On_generated_documents()
        {
            int agreed = 0;
            YamlGen.Document.Sample(
                text =>
                {
                    try
                    {
                        CheckAgreement(text);
                        _ = Interlocked.Increment(ref agreed);
                    }
                    catch (InvalidOperationException)
                    {
                        // YamlDotNet fails on some valid flow collections.
                    }
                },
                iter: 3_000);
            Assert.True(agreed > 2_000, $"{agreed}");
        }

        [Theory]
        [InlineData("a: 1\nb:\n  c: 2\n")]
        [InlineData("a:\n- 1\n- b: 2\n  c: 3\nd: 4\n")]
        [InlineData("- - a\n  - b\n- - c\n")]
        [InlineData("-\n  a: 1\n-\n  - 2\n- \n")]
        [InlineData("a: one\n  two\n\n  three\nb: x\n")]
        [InlineData("a: \"one\n  two\n\n  three \\\n  four\\n\"\n")]
        [InlineData("a: 'one\n  two\n\n  it''s'\n")]
        [InlineData("a: |\n  x: y\n  - z\n\n# c\nb: >-\n\n   q\n  \nc: |+\n\nd: 1\n")]
        [InlineData("a: |2\n    x\n  y\nb: 1\n")]
        [InlineData("- |\n x\n- >\n y\n")]
        [InlineData("a: {b: c, 'd': [e, {f: g}], h: , i, \"j\":k}\n")]
        [InlineData("a: [b: c, \"d\": e, [f], {}, [], g]\n")]
        [InlineData("a: [\n  b, # c\n  d\n  e,\n]\nf: 1\n")]
        [InlineData("a: &x 1\nb: *x\nc: &y\n  d: e\nf:\n  <<: *y\n")]
        [InlineData("&k a: !!str 1\n!t b: !<tag:x> &z\n  - 1\n")]
        [InlineData("--- \na: 1\n...\n---\nb: 2\n--- c\n")]
        [InlineData("%YAML 1.2\n---\na: 1\n")]
        [InlineData("# only\n\n# comments\n")]
        [InlineData("a: http://x:1/y#z\nb: c:d\ne: -f\ng: ?h\ni: :j\n")]
        [InlineData("a: b # c\nd: 'e' # f\ng: [h] # i\n")]
        [InlineData("a:\n  # c\n\n  b: 1\n # d\n  e: 2\n")]
        [InlineData("a:\nb:\n- \nc: \n")]
        [InlineData("\"a b\": 1\n'c: d': 2\ne f: 3\n")]
        [InlineData("a: \"\\x41\\u00e9\\U0001F600\\t\\e\\_\\L\\/\"\n")]
        [InlineData("a: 漢字 é\nb: 😀\nc: d\n")]
        [InlineData("a:\r\n  b: 1\r\n  c: 'x\r\n    y'\r\n")]
        [InlineData("plain\n text\n")]
        [InlineData("a:\n    - b\n    -   c: d\n        e: f\ng: h")]
        [InlineData(": a\nb: c\n")]
        [InlineData("a: 1\n: b\n")]
        [InlineData("- !!null : a\n- b\n")]
        public void On_examples(string text) => CheckAgreement(text);
    }

    public sealed class Rejects_like_YamlDotNet
    {
        [Theory]
        [InlineData("a: b: c\n")]
        [InlineData("a: - b\n")]
        [InlineData("a: 1\n   b: 2\n")]
        [InlineData("a:\n    b: 1\n  c: 2\n")]
        [InlineData("a: \"x\" y\n")]
        [InlineData("a: \"x\n")]
        [InlineData("a: 'x\n")]
        [InlineData("a: [b\n")]
        [InlineData("a: [b}\n")]
        [InlineData("a: {b: c]\n")]
        [InlineData("a: [b, , c]\n")]
        [InlineData("a: \"\\q\"\n")]
        [InlineData("a\n  b: c\n")]
        [InlineData("a: 1\nb\n")]
        [InlineData("a: @b\n")]
        [InlineData("a: `b\n")]
        [InlineData("a:\n\tb: c\n")]
        [InlineData("- a\nb: c\n")]
        [InlineData("a: ]\n")]
        [InlineData("a: >\n \n  \n   \n b\n")]
        [InlineData("a: |\n   \n b\n")]
        [InlineData("a: b\n... c\n")]
        public void Invalid_documents(string text)
        {
            Assert.False(Theirs(text).IsValid);
            Assert.False(Ours(text).IsValid);
        }
    }

    /// <summary>Differences that deployment files do not contain, or that are harmless; each is one kind of case in the YAML test suite.</summary>
    public sealed class Differs_from_YamlDotNet
    {
        [Theory]
        [InlineData("? - a\n: b\n")]
        [InlineData("{ ? [a] : b }\n")]
        [InlineData("[a]: b\n")]
        [InlineData("[ [a]: b ]\n")]
        [InlineData("\t[a]\n")]
        [InlineData("a:\n \tb\n")]
        [InlineData("{ a: { b: c }, [d]: e }\n")]
        [InlineData("- [ {a: b}:c ]\n")]
        [InlineData("{ &a [a, &b b ]: *b }\n")]
        [InlineData("&a\n&b [ c ]: d\n")]
        public void In_rejecting_other_keys_and_indentation_with_tabs(string text)
        {
            Assert.True(Theirs(text).IsValid);
            Assert.False(Ours(text).IsValid);
        }

        [Theory]
        [InlineData("%YAML 1.2\n%YAML 1.2\n--- a\n")]
        [InlineData("a: &b *c\n")]
        [InlineData("- !!str, a\n")]
        [InlineData("a: [ b,#c\n]\n")]
        [InlineData("a: \"b\nc\"\n")]
        [InlineData("a: &b\n  &c d\n")]
        [InlineData("&a - b\n")]
        [InlineData("a: |\n\t\nb: 1\n")]
        [InlineData("%YAML 1.2\n")]
        [InlineData("a # b\n%YAML 1.2\n---\nc\n")]
        [InlineData("--- !x!y\na: b\n")]
        [InlineData("%YAML 1.2 x\n---\n")]
        public void In_accepting_what_cannot_be_misread(string text)
        {
            Assert.False(Theirs(text).IsValid);
            Assert.True(Ours(text).IsValid);
        }
    }

    /// <summary>
    /// Compose reads YAML with go-yaml 4, Kubernetes and Helm with go-yaml 2. The expected values were checked with both. YamlDotNet rejects these texts.
    /// </summary>
    public sealed class Accepts_like_go_yaml
    {
        [Theory]
        [InlineData("a: \"b\"# c\nd: 'e'# f\n", "MappingStart|a|b|d|e|MappingEnd")]
        [InlineData("a: [b]# c\nd: {}# e\n", "MappingStart|a|SequenceStart|b|SequenceEnd|d|MappingStart|MappingEnd|MappingEnd")]
        [InlineData("a: >-# b\n  c\nd: |2-# e\n   f\n", "MappingStart|a|c|d| f|MappingEnd")]
        [InlineData("a: [-, b]\nc: [d, -]\n", "MappingStart|a|SequenceStart|-|b|SequenceEnd|c|SequenceStart|d|-|SequenceEnd|MappingEnd")]
        [InlineData("a: \"b\\'c\"\n", "MappingStart|a|b'c|MappingEnd")]
        [InlineData("a: >\n\n   \n # b\nc: d\n", "MappingStart|a||c|d|MappingEnd")]
        [InlineData("a: b\n%YAML 1.1\n---\nc: d\n", "MappingStart|a|b|MappingEnd|MappingStart|c|d|MappingEnd")]
        public void Other_texts(string text, string expected)
        {
            Assert.False(Theirs(text).IsValid);
            Assert.Equal(expected.Split('|'), Values(text));
            Assert.Equal(expected.Split('|'), Values(text.Replace("\n", "\r\n", StringComparison.Ordinal)));
        }
    }

    /// <summary>The events with the values of keys and scalars, for a text without a fault.</summary>
    static string[] Values(string text)
    {
        var scanner = new YamlScanner(text);
        var values = new List<string>();
        while (scanner.Read())
        {
            bool isEnd = scanner.Kind is YamlEventKind.MappingEnd or YamlEventKind.SequenceEnd;
            if (!isEnd && scanner.Depth > 0 && scanner[scanner.Depth - 1].IsMapping)
            {
                values.Add(scanner.Key.ToMapped(text).Text);
            }

            values.Add(scanner.Kind == YamlEventKind.Scalar ? scanner.Scalar.ToMapped(text).Text : scanner.Kind.ToString());
        }

        Assert.Null(scanner.Fault);
        Assert.Empty(scanner.Unread);
        return [.. values];
    }

    [Theory]
    [InlineData("a: [ ? b : c, ? d, ? \"e\"\n  : f ]\n",
        "MappingStart|a|SequenceStart|MappingStart|b|c|MappingEnd|MappingStart|d||MappingEnd|MappingStart|e|f|MappingEnd|SequenceEnd|MappingEnd")]
    [InlineData("? # a\n  b\n: c\n?\n  \"d\"\n:\n  - e\n", "MappingStart|b|c|d|SequenceStart|e|SequenceEnd|MappingEnd")]
    [InlineData("[ a\n  :b ]\n", "SequenceStart|a :b|SequenceEnd")]
    public void Reads_explicit_keys_and_colons_in_text(string text, string expected)
    {
        Assert.Equal(expected.Split('|'), Values(text));
        Assert.Equal(expected.Split('|'), Values(text.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("a: &k image\n*k : b\n", "MappingStart|a|image|image|b|MappingEnd")]
    [InlineData("&k image: a\nb: { *k : c }\nd: [ *k : e ]\n",
        "MappingStart|image|a|b|MappingStart|image|c|MappingEnd|d|SequenceStart|MappingStart|image|e|MappingEnd|SequenceEnd|MappingEnd")]
    [InlineData("? &k image\n: a\nb: { &l c: d, *l : e }\n*k : f\n", "MappingStart|image|a|b|MappingStart|c|d|c|e|MappingEnd|image|f|MappingEnd")]
    [InlineData("a: [ &k b: c, *k : d ]\n", "MappingStart|a|SequenceStart|MappingStart|b|c|MappingEnd|MappingStart|b|d|MappingEnd|SequenceEnd|MappingEnd")]
    [InlineData("a: &k b\nc: &k [ d ]\n*k : e\n", "MappingStart|a|b|c|SequenceStart|d|SequenceEnd|*k|e|MappingEnd")]
    [InlineData("*k : a\n", "MappingStart|*k|a|MappingEnd")]
    public void Resolves_aliases_that_are_keys(string text, string expected) => Assert.Equal(expected.Split('|'), Values(text));

    public sealed class Continues_after_a_fault
    {
        [Theory]
        [InlineData("a:\n  - b: 'c\n---\nd: e\n", 1)]
        [InlineData("a: [ b\n---\nd: e\n", 1)]
        [InlineData("a: { b: c ]\n---\nd: e\n", 1)]
        [InlineData("a\n  b: c\n--- # d\nd: e\n", 1)]
        [InlineData("- a\nb: c\n---\nd: e\n", 1)]
        [InlineData("a: b\n c: d\n---\n@\n--- \nd: e\n", 2)]
        [InlineData("a: b\n...\nc: d\n---\nd: e\n", 1)]
        [InlineData("a: b\n... c\n---\nd: e\n", 1)]
        public void In_the_next_document(string text, int unread)
        {
            foreach (string yaml in (string[])[text, text.Replace("\n", "\r\n", StringComparison.Ordinal)])
            {
                var scanner = new YamlScanner(yaml);
                int open = 0;
                string last = "";
                while (scanner.Read())
                {
                    Assert.Equal(scanner.Kind is YamlEventKind.MappingEnd or YamlEventKind.SequenceEnd ? open - 1 : open, scanner.Depth);
                    open += scanner.Kind switch
                    {
                        YamlEventKind.MappingStart or YamlEventKind.SequenceStart => 1,
                        YamlEventKind.MappingEnd or YamlEventKind.SequenceEnd => -1,
                        _ => 0,
                    };
                    last = scanner.Kind == YamlEventKind.Scalar ? $"{scanner.KeyPath()}: {scanner.Scalar.ToMapped(yaml).Text}" : last;
                }

                Assert.Equal("d: e", last);
                Assert.Null(scanner.Fault);
                Assert.Equal(unread, scanner.Unread.Count);
            }
        }

        [Theory]
        [InlineData("a: 'b\n")]
        [InlineData("a: b\n---\nc: [ d\n")]
        [InlineData("a: [ b\n ---\n--- c: {\n-- \n---x\n")]
        public void Only_if_there_is_one(string text)
        {
            var scanner = new YamlScanner(text);
            while (scanner.Read())
            {
            }

            Assert.NotNull(scanner.Fault);
            Assert.Equal(YamlEventKind.None, scanner.Kind);
            Assert.False(scanner.Read());
        }
    }

    /// <summary>The scanner replaces an alias that is a key by its scalar, and reports no empty document.</summary>
    [Theory]
    [InlineData("&a b: &c d\n*c : e\n")]
    [InlineData("---\n---\n")]
    public void Has_other_events_than_YamlDotNet_for(string text)
    {
        Assert.True(Theirs(text).IsValid);
        Assert.True(Ours(text).IsValid);
        Assert.NotEqual(Theirs(text).Events, Ours(text).Events);
    }

    [Fact]
    public void Maps_each_code_unit_of_a_value() => YamlGen.Document.Sample(
        text =>
        {
            var scanner = new YamlScanner(text);
            while (scanner.Read())
            {
                if (scanner.Kind == YamlEventKind.Scalar)
                {
                    MappedText value = scanner.Scalar.ToMapped(text);
                    int end = scanner.Scalar.Range.Start;
                    for (int i = 0; i < value.Text.Length; i++)
                    {
                        TextRange unit = value.Map.ToDocument(new TextRange(i, 1));
                        Assert.InRange(unit.Start, scanner.Scalar.Range.Start, scanner.Scalar.Range.End);
                        Assert.True(unit.Start >= end || unit.Length > 1);
                        Assert.True(unit.Length > 1 || text[unit.Start] == value.Text[i] || char.IsWhiteSpace(value.Text[i]));
                        end = unit.Start;
                    }

                    Assert.Equal(scanner.Scalar.Range.End, value.Map.ToDocument(value.Text.Length));
                }
            }
        },
        iter: 1_000);

    [Theory]
    [InlineData("spec:\n  containers:\n  - image: x\n", "spec.containers[0].image")]
    [InlineData("a: [b, {c: x}]\n", "a[1].c")]
    public void Reports_the_path_of_a_scalar(string text, string path)
    {
        var scanner = new YamlScanner(text);
        while (scanner.Read() && !(scanner.Kind == YamlEventKind.Scalar && scanner.Scalar.Is(text, "x")))
        {
        }

        Assert.Equal(path, scanner.KeyPath());
    }

    [Fact]
    public void Does_not_allocate()
    {
        string text = string.Concat(Enumerable.Repeat("a:\n  b: \"x\\n\"\n  c: [1, {d: e}]\n  f:\n  - g\n  - h: 'i''j'\n", 1_000));

        // The runtime itself may allocate something while it compiles, but not in each scan.
        Assert.Equal(0, Enumerable.Range(0, 5).Min(_ => BytesAllocatedFor(text)));
    }

    static long BytesAllocatedFor(string text)
    {
        var scanner = new YamlScanner(text);
        long before = GC.GetAllocatedBytesForCurrentThread();
        while (scanner.Read())
        {
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Null(scanner.Fault);
        return allocated;
    }
}
