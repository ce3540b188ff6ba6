using System.Xml;
using CsCheck;
using OciTagAnalyzer.Core.Formats.Xml;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Tests.Documents.MSBuild;

public sealed class XmlScannerTests
{
    static readonly Gen<string> Blank = Gen.OneOf("", " ", "\n  ", "\t");

    static readonly Gen<string> Name = Gen.OneOf("Project", "PropertyGroup", "a", "b.c", "é");

    static readonly Gen<string> Attributes = Gen.Select(
        Gen.OneOf(" x=\"1\"", " x = 'a\"b'", "\n  x=\"a &lt; b > c\"", ""),
        Gen.OneOf("", " y=''"),
        (one, two) => one + two);

    static readonly Gen<string> Text = Gen.OneOf("", "nginx:1", " a\n b ", "a > b", "&amp;&#65;", "漢😀");

    static readonly Gen<string> Trivia = Gen.OneOf("", "", "<!-- <a> & -->", "<?x <a> ?>", "<![CDATA[<a>&amp;]]>");

    static readonly Gen<string> Element = Gen.Recursive<string>((depth, inner) => Gen.Select(
        Name,
        Attributes,
        Blank,
        Text,
        Trivia,
        depth > 3 ? Gen.Const("") : inner.Array[0, 3].Select(string.Concat),
        (name, attributes, blank, text, trivia, children) => text.Length + trivia.Length + children.Length == 0
            ? $"<{name}{attributes}{blank}/>"
            : $"<{name}{attributes}{blank}>{text}{trivia}{children}</{name}{blank}>"));

    /// <summary>The events of the scanner as text, and whether the document is valid.</summary>
    static (List<string> Events, bool IsValid) Ours(string text)
    {
        var scanner = new XmlScanner(text);
        var events = new List<string>();
        while (scanner.Read())
        {
            events.Add(scanner.Kind switch
            {
                XmlEventKind.Attribute => $"{At(scanner.Name)}={At(scanner.Value)}",
                XmlEventKind.Text or XmlEventKind.LiteralText => At(scanner.Value),
                _ => $"{scanner.Kind} {At(scanner.Name)}",
            });
        }

        return (events, scanner.Fault is null);

        string At(TextRange range) => text.Substring(range.Start, range.Length);
    }

    /// <summary>The events of System.Xml, with the entities of the generated documents restored.</summary>
    static (List<string> Events, bool IsValid) Theirs(string text)
    {
        var events = new List<string>();
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { IgnoreComments = true, IgnoreProcessingInstructions = true });
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        string name = reader.Name;
                        bool isEmpty = reader.IsEmptyElement;
                        events.Add("ElementStart " + name);
                        while (reader.MoveToNextAttribute())
                        {
                            events.Add($"{reader.Name}={reader.Value.Replace("<", "&lt;", StringComparison.Ordinal)}");
                        }

                        if (isEmpty)
                        {
                            events.Add("ElementEnd " + name);
                        }

                        break;
                    case XmlNodeType.EndElement:
                        events.Add("ElementEnd " + reader.Name);
                        break;
                    case XmlNodeType.CDATA:
                        events.Add(reader.Value);
                        break;
                    case XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                        events.Add(reader.Value.Replace("&A", "&amp;&#65;", StringComparison.Ordinal));
                        break;
                }
            }

            return (events, true);
        }
        catch (XmlException)
        {
            return (events, false);
        }
    }

    /// <summary>Joins texts that ignored comments separate.</summary>
    static string Joined(IEnumerable<string> events) => string.Concat(events.Select(read =>
        read.StartsWith("Element", StringComparison.Ordinal) || read.Contains('=', StringComparison.Ordinal) ? $"|{read}|" : read));

    [Fact]
    public void Agrees_with_a_full_parser_on_generated_documents() => Element.Sample(
        text =>
        {
            var (theirs, isValid) = Theirs(text);
            Assert.True(isValid, text);
            var (ours, isValidToo) = Ours(text);
            Assert.True(isValidToo, text);
            Assert.Equal(Joined(theirs), Joined(ours));
        },
        iter: 3_000);

    [Theory]
    [InlineData("<a>")]
    [InlineData("<a></b>")]
    [InlineData("<a b></a>")]
    [InlineData("<a b=c/>")]
    [InlineData("<a b=\"<\"/>")]
    [InlineData("<a b='c\"/>")]
    [InlineData("<a/")]
    [InlineData("<a><</a>")]
    [InlineData("<a></a")]
    [InlineData("</a>")]
    [InlineData("<a><!-- </a>")]
    [InlineData("<a><![CDATA[</a>")]
    [InlineData("<?x")]
    [InlineData("<!DOCTYPE a><a/>")]
    public void Refuses_as_a_full_parser_does(string text)
    {
        Assert.False(Theirs(text).IsValid);
        Assert.False(Ours(text).IsValid);
    }
}
