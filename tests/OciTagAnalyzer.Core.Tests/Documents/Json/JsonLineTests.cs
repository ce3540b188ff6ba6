using System.Text.Json;
using CsCheck;
using OciTagAnalyzer.Core.Formats.Json;

namespace OciTagAnalyzer.Core.Tests.Documents.Json;

public sealed class JsonLineTests
{
    static string? LineOf(string text)
    {
        var scanner = new JsonScanner(text);
        Assert.True(scanner.Read());
        return JsonLine.Read(scanner, text);
    }

    [Theory]
    [InlineData("7.10", "7.10")]
    [InlineData("\"a\\/b\"", "\"a/b\"")]
    [InlineData("{}", "{}")]
    [InlineData("[ /* none */ ]", "[]")]
    [InlineData("[1,\n null,true, ]", "[1, null, true]")]
    [InlineData("{\"a\":{\"b\":[[],{}]},\"c\":false,}", "{ \"a\": { \"b\": [[], {}] }, \"c\": false }")]
    [InlineData("\"\\ud83d\\ude00 \\ud83d \\u0001 \\n\"", "\"😀 \\ud83d \\u0001 \\u000a\"")]
    public void Writes_a_value_on_one_line(string text, string line) => Assert.Equal(line, LineOf(text));

    [Theory]
    [InlineData("[1, 2")]
    [InlineData("{ \"a\": { \"b\": 1 }")]
    [InlineData("[ 1 2 ]")]
    public void Is_null_before_a_fault(string text) => Assert.Null(LineOf(text));

    [Fact]
    public void Preserves_the_value() => JsonGen.Document.Sample(text =>
    {
        using var before = JsonDocument.Parse(text, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        using var after = JsonDocument.Parse(LineOf(text)!);
        Assert.True(JsonElement.DeepEquals(before.RootElement, after.RootElement));
    });

    [Fact]
    public void Is_idempotent() => JsonGen.Document.Sample(text => Assert.Equal(LineOf(text), LineOf(LineOf(text)!)));
}
