using System.Xml.Linq;
using CsCheck;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Documents.Settings;

namespace OciTagAnalyzer.Core.Tests.Documents.Settings;

public sealed class XmlSettingsTests
{
    static readonly Gen<string> Name = Gen.OneOf("a", "A", "b", "Image", "é", "x.y");

    static readonly Gen<string> Text = Gen.OneOf(
        "redis", "a&amp;b", "&#x41;&#66;", " x ", "\r\n y\n", "<![CDATA[a<b&c]]>", "<!-- c -->", "&lt;", "\t", "", "&#x1F600;");

    static readonly Gen<string> Attribute = Gen.OneOf(
        Gen.Select(
            Gen.OneOf("Name", "name", "p", "q", "Image"),
            Gen.OneOf("", "n", "N", "m:o", "a&#58;b", "x\ty\nz", "'"),
            (name, value) => $" {name}=\"{value}\""),
        Gen.Const(" r = 'single \"'"));

    static readonly Gen<string> Element = Gen.Recursive<string>((depth, inner) =>
        depth > 4
            ? Name.Select(name => $"<{name}/>")
            : Gen.Select(Name, Attribute.Array[0, 2], Gen.OneOf(Text, inner).Array[0, 4], Gen.Bool, (name, attributes, content, isClosed) =>
                content.Length == 0 && isClosed
                    ? $"<{name}{string.Concat(attributes)} />"
                    : $"<{name}{string.Concat(attributes)}>{string.Concat(content)}</{name}>"));

    static IReadOnlyList<Setting> Read(string text, params string[] wanted) =>
        DocumentKind.XmlSettings.SettingsIn(text, new SettingKeys(wanted));

    static string Describe(IEnumerable<Setting> settings) => string.Join(" ", settings.Select(setting => $"{setting.Key}={setting.Value}"));

    [Theory]
    [InlineData("<settings><Worker Image='redis' Tag=\"7\"><Name>x</Name></Worker></settings>")]
    [InlineData("<?xml version=\"1.0\"?><!-- c --><s Name='Root'><a Name='b'>c</a><a Name='B'>d</a><a>e</a><a/><a></a></s>")]
    [InlineData("<s><a>1</a><b/><A>2</A><b>\n</b><c>x<!-- y -->z</c><d>x<e/>y</d><f><![CDATA[a]]>b</f></s>")]
    [InlineData("<s at='x'>text</s>")]
    [InlineData("<s><a Name=''>x</a><a>y</a></s>")]
    public void Agree_with_the_configuration_provider_on_documents(string text) => Assert.True(SettingsOracle.Check(DocumentKind.XmlSettings, text));

    [Fact]
    public void Agree_with_the_configuration_provider_on_generated_documents()
    {
        int sound = SettingsOracle.Generated(Element, 5_000).Count(text => SettingsOracle.Check(DocumentKind.XmlSettings, text));
        Assert.True(sound > 1_000, $"{sound}");
    }

    [Fact]
    public void Agree_with_LINQ_to_XML_on_the_text_of_each_value()
    {
        foreach (string text in SettingsOracle.Generated(Element, 2_000))
        {
            foreach (Setting setting in DocumentKind.XmlSettings.SettingsIn(text, SettingsOracle.Everything))
            {
                string written = text.Substring(setting.Span.Start, setting.Span.Length).ReplaceLineEndings("\n");
                string unescaped = written.Contains('<', StringComparison.Ordinal)
                    ? written
                    : XElement.Parse($"<a>{written}</a>", LoadOptions.PreserveWhitespace).Value;
                Assert.Contains(setting.Value, new[] { unescaped, unescaped.Replace('\n', ' ').Replace('\t', ' ') });
            }
        }
    }

    [Theory]
    [InlineData("<s xmlns='urn:x'><Worker><Image>redis</Image></Worker></s>")]
    [InlineData("<s><Worker><Image>redis</Image></Worker><x xmlns:y='urn:x'/></s>")]
    [InlineData("<s><Worker><Image>redis</Image></Worker><x xml:space='preserve'/></s>")]
    public void Are_not_read_if_there_is_a_namespace(string text)
    {
        Assert.False(SettingsOracle.Check(DocumentKind.XmlSettings, text));
        Assert.Empty(Read(text, "Worker:Image"));
    }

    [Theory]
    [InlineData("<s><Worker><Image>redis</Image></Worker></s>", "Worker:Image=redis")]
    [InlineData("<s><worker image='redis'/></s>", "worker:image=redis")]
    [InlineData("<s Name='Worker'><Image>redis</Image></s>", "Worker:Image=redis")]
    [InlineData("<s><x Name='y'/><Worker Name='Image'>redis</Worker></s>", "Worker:Image=redis")]
    [InlineData("<s><Worker Name='Ima&#103;e'>redis</Worker></s>", "Worker:Image=redis")]
    [InlineData("<s><Worker><Image>redis</Image>", "Worker:Image=redis")]
    [InlineData("<s><Worker><Image>redis</Image></s>", "Worker:Image=redis")]
    [InlineData("<s><Worker Image='redis' Image='nginx'/></s>", "Worker:Image=redis Worker:Image=nginx")]
    [InlineData("<s><Worker><Image>a</Image><Image>b</Image></Worker></s>", "")]
    [InlineData("<Worker><Image>redis</Image></Worker>", "")]
    public void Are_found_by_their_keys(string text, string settings) => Assert.Equal(settings, Describe(Read(text, "Worker:Image")));

    [Fact]
    public void Have_indexes_if_there_are_several() =>
        Assert.Equal("Images:0=a Images:1=b", Describe(Read("<s><Images>a</Images><x/><Images>b</Images></s>", "Images:*")));

    [Theory]
    [InlineData("<s><a>re&#100;is</a></s>", false)]
    [InlineData("<s><a>redis</a></s>", true)]
    [InlineData("<s><a><![CDATA[redis]]></a></s>", true)]
    [InlineData("<s a='redis'></s>", true)]
    public void Are_editable_without_entities(string text, bool isEditable)
    {
        Setting setting = Assert.Single(Read(text, "a"));
        Assert.Equal("redis", setting.Value);
        Assert.Equal(isEditable, setting.IsEditable);
    }
}
