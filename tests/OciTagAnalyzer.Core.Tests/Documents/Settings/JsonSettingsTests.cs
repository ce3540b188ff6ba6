using System.Text.Json;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Documents.Settings;
using OciTagAnalyzer.Core.Tests.Documents.Json;

namespace OciTagAnalyzer.Core.Tests.Documents.Settings;

public sealed class JsonSettingsTests
{
    static IReadOnlyList<Setting> Read(string text, params string[] wanted) =>
        DocumentKind.AppSettings.SettingsIn(text, new SettingKeys(wanted));

    static string Describe(IEnumerable<Setting> settings) => string.Join(" ", settings.Select(setting => $"{setting.Key}={setting.Value}"));

    public sealed class Agrees_with_the_configuration_provider
    {
        [Theory]
        [InlineData("""{ "Worker": { "Image": "redis", "Tag": 17, "Pull": true, "Push": false, "Digest": null } }""")]
        [InlineData("""{ "Services": [ { "Image": "a" }, "b", [ "c", 1.50 ] ], "Empty": [], "None": {}, "": "", "x": { "": { "": "y" } } }""")]
        [InlineData("""{ "Worker:Image": "redis", "A": { "B:C": { "D": "e" } }, "__": "f", "A__B": "g", ":": "h" }""")]
        [InlineData("// c\n{ /* c */ \"Worker\": { \"Image\": \"a\\/b\\u0031\", }, }\n")]
        [InlineData("\uFEFF{\r\n\"é\": \"\\uD83D\\uDE00\\n\"\r\n}")]
        public void On_documents(string text) => Assert.True(SettingsOracle.Check(DocumentKind.AppSettings, text));

        [Theory]
        [InlineData("""[ "redis" ]""")]
        [InlineData("\"redis\"")]
        [InlineData("7")]
        [InlineData("")]
        public void On_documents_without_settings(string text)
        {
            Assert.False(SettingsOracle.Check(DocumentKind.AppSettings, text));
            Assert.Empty(DocumentKind.AppSettings.SettingsIn(text, SettingsOracle.Everything));
        }

        [Fact]
        public void On_generated_documents()
        {
            int sound = SettingsOracle.Generated(JsonGen.Document, 5_000).Count(text => SettingsOracle.Check(DocumentKind.AppSettings, text));
            Assert.True(sound > 1_000, $"{sound}");
        }

        [Fact]
        public void On_the_text_at_each_value()
        {
            foreach (string text in SettingsOracle.Generated(JsonGen.Document, 2_000))
            {
                foreach (Setting setting in DocumentKind.AppSettings.SettingsIn(text, SettingsOracle.Everything).Where(setting => setting.IsEditable))
                {
                    Assert.Equal(setting.Value, JsonSerializer.Deserialize<string>($"\"{text.Substring(setting.Span.Start, setting.Span.Length)}\""));
                }
            }
        }
    }

    public sealed class Finds
    {
        [Theory]
        [InlineData("""{ "Worker": { "Image": "redis" } }""", "Worker:Image=redis")]
        [InlineData("""{ "WORKER": { "image": "redis" } }""", "WORKER:image=redis")]
        [InlineData("""{ "Worker:Image": "redis" }""", "Worker:Image=redis")]
        [InlineData("""{ "\u0057orker": { "\u0049mage": "redis" } }""", "Worker:Image=redis")]
        [InlineData("""{ "Worker": { "Image": "redis", "image": "nginx" } }""", "Worker:Image=redis Worker:image=nginx")]
        [InlineData("""{ "Worker": { "Image": "redis" } }""" + "]", "Worker:Image=redis")]
        [InlineData("""{ "Worker": { "Image": "redis", """, "Worker:Image=redis")]
        [InlineData("""{ "Worker": { "Image": "redis" """, "Worker:Image=redis")]
        [InlineData("""{ "Worker": { "Image": "" } }""", "Worker:Image=")]
        public void A_key(string text, string settings) => Assert.Equal(settings, Describe(Read(text, "Worker:Image")));

        [Theory]
        [InlineData("""{ "Services": [ { "Image": "a" }, { "Name": "b" }, { "Image": "c" } ] }""", "Services:*:Image", "Services:0:Image=a Services:2:Image=c")]
        [InlineData("""{ "Services": { "x": { "Image": "a" }, "Image": "b" } }""", "Services:*:Image", "Services:x:Image=a")]
        [InlineData("""{ "Services": [ "a", "b" ], "Other": [ "c" ] }""", "Services:*", "Services:0=a Services:1=b")]
        [InlineData("""{ "Services": [ "a", "b" ] }""", "Services:1", "Services:1=b")]
        [InlineData("""{ "Services": [ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 ] }""", "Services:10", "Services:10=10")]
        public void A_key_with_a_wildcard(string text, string wanted, string settings) => Assert.Equal(settings, Describe(Read(text, wanted)));

        [Fact]
        public void Unquoted_values_that_are_not_editable() =>
            Assert.Equal([false, false, true], Read("""{ "a": 17, "b": true, "c": "17" }""", "a", "b", "c").Select(setting => setting.IsEditable));

        [Theory]
        [InlineData("""{ "Image": "redis" }""")]
        [InlineData("""{ "Worker": { "Other": { "Image": "redis" } } }""")]
        [InlineData("""{ "Other": { "Worker": { "Image": "redis" } } }""")]
        [InlineData("""{ "Worker": [ { "Image": "redis" } ] }""")]
        [InlineData("""{ "Worker": { "Image": null } }""")]
        [InlineData("""{ "Worker": { "Image": { "Name": "redis" } } }""")]
        [InlineData("""{ "Worker__Image": "redis" }""")]
        [InlineData("""{ "Worker": } { "Worker": { "Image": "redis" } }""")]
        public void Nothing_else(string text) => Assert.Empty(Read(text, "Worker:Image"));
    }
}
