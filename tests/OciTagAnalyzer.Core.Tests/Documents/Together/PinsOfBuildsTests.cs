using System.Text.Json.Nodes;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;
using YamlDotNet.RepresentationModel;

namespace OciTagAnalyzer.Core.Tests.Documents.Together;

/// <summary>A document that is read by a library of its format after a pin was written differs only in the image.</summary>
public sealed class PinsOfBuildsTests
{
    const string Pin = ":1.27.1";

    [Theory]
    [InlineData("services:\n  a:\n    build:\n      dockerfile_inline: |\n        FROM nginx AS x\n        COPY --from=redis:6 /a /b\n")]
    [InlineData("services:\r\n  a:\r\n    build:\r\n      dockerfile_inline: |2-\r\n         # comment\r\n         FROM nginx\r\n\r\n         RUN true\r\n")]
    [InlineData("services:\n  a:\n    build:\n      dockerfile_inline: >+\n        FROM nginx\n\n        FROM\n        redis:6\n"
        + "        AS x\n\n\n    image: a\n")]
    [InlineData("services: { a: { build: { dockerfile_inline: \"FROM nginx\\nFROM re\\x64is:6\\n\" } } }")]
    [InlineData("services: { a: { build: { dockerfile_inline: 'FROM nginx\n\n  RUN echo ''x''\n\n  FROM redis:6' } } }")]
    [InlineData("services: { a: { build: { dockerfile_inline: FROM nginx } } }")]
    [InlineData("services:\n  a:\n    build:\n      args: { BASE: nginx, OTHER: 1 }\n      dockerfile_inline: |\n        ARG BASE\n        FROM $$BASE\n")]
    [InlineData("services:\n  a:\n    build:\n      args:\n      - \"BASE=nginx\"\n      - TAG=1.2\n      dockerfile_inline: |\n"
        + "        ARG BASE\n        ARG TAG\n"
        + "        FROM $$BASE\n        FROM redis:$$TAG\n")]
    [InlineData("services: { a: { build: { additional_contexts: [ x=docker-image://nginx, 'y=docker-image://redis:6' ] } } }")]
    public void In_yaml(string text) => Check("/compose.yaml", text, yaml =>
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return [.. stream.Documents.SelectMany(document => document.AllNodes).OfType<YamlScalarNode>().Select(node => node.Value!)];
    });

    [Theory]
    [InlineData("{ \"target\": { \"a\": { \"contexts\": { \"x\": \"docker-image:\\/\\/nginx\" }, \"tags\": [ \"x\" ] } } }")]
    [InlineData("{ \"target\": { \"a\": { \"args\": { \"B\": \"ngi\\u006ex\" }, \"dockerfile-inline\": \"ARG B\\nFROM $B\\nFROM redis:6\" } } }")]
    public void In_json(string text) => Check("/docker-bake.json", text, json =>
        [.. Values(JsonNode.Parse(json)!)]);

    static void Check(string path, string text, Func<string, IReadOnlyList<string>> read)
    {
        IReadOnlyList<FoundImage> images = ImagesIn(path, text);
        Assert.Contains(images, image => image.Written.Text == "nginx");
        foreach (FoundImage image in images)
        {
            PinSlot slot = image.Slots.Append ?? image.Slots.ReplaceTag ?? throw new InvalidOperationException(image.Written.Text);
            string pin = image.Slots.Append is null ? Pin[1..] : Pin;
            string changed = text[..slot.Range.Start] + pin + text[slot.Range.End..];
            IReadOnlyList<string> before = read(text);
            IReadOnlyList<string> after = read(changed);
            (string Before, string After) different = Assert.Single(before.Zip(after), values => values.First != values.Second);
            string tag = image.Slots.Append is null ? image.Written.Text[(image.Written.Text.LastIndexOf(':') + 1)..] : "";
            Assert.Equal(before.Count, after.Count);
            Assert.Equal(different.Before.Length - tag.Length + pin.Length, different.After.Length);
            string name = image.Written.Text[..^(tag.Length == 0 ? 0 : tag.Length + 1)];
            Assert.Contains(ImagesIn(path, changed), changedImage => changedImage.Written.Text == name + Pin && changedImage.KeyPath == image.KeyPath);
        }
    }

    static IReadOnlyList<FoundImage> ImagesIn(string path, string text)
    {
        DocumentKind kind = DocumentKind.Of(path);
        return new DocumentSet([new(path, kind, () => text)]).Scan(path, kind, text).Images;
    }

    static IEnumerable<string> Values(JsonNode node) => node switch
    {
        JsonObject entries => entries.SelectMany(entry => Values(entry.Value!)),
        JsonArray items => items.SelectMany(item => Values(item!)),
        _ => [node.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })],
    };
}
