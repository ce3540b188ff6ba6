using CsCheck;
using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Core.Tests.Documents.Settings;

public sealed class IniSettingsTests
{
    static readonly Gen<string> Blank = Gen.OneOf("", "", " ", "\t", "  ");

    static readonly Gen<string> Name = Gen.OneOf("a", "Image", "a b", "A:B", "x", "é", "", "\"q\"", "[y]", ":");

    static readonly Gen<string> Value = Gen.OneOf("redis", "\"redis\"", "\"\"", "\"", "", "a=b", "a ; b", "a # b", "'x'", "[x]", "\" x \"", "ghcr.io/o/a:1");

    static readonly Gen<string> Line = Gen.OneOf(
        Gen.Select(Blank, Name, Blank, Blank, Value, Blank, (a, name, b, c, value, d) => $"{a}{name}{b}={c}{value}{d}"),
        Gen.Select(Blank, Name, Blank, (a, name, b) => $"{a}[{b}{name}{b}]{b}"),
        Gen.OneOf("", " ", "; c", "# a=b", "// [x]", "/x", "\t;"));

    static readonly Gen<string> Document = Gen.Select(Line.Array[0, 8], Gen.OneOf("\n", "\r\n", "\r"), (lines, end) => string.Join(end, lines));

    [Theory]
    [InlineData("Image=redis\n[Worker]\nImage = nginx \n[Worker:Services:0]\nImage=\"a b\"\n; c=d\n#c=d\n/c=d\n\n[ x ]\nk=")]
    [InlineData("\uFEFF[A]\r\nB=c;d\r\n[]\r\nE=f\r\n")]
    [InlineData("[A]\n[B]\nC=\"\n")]
    [InlineData("")]
    public void Agree_with_the_configuration_provider_on_documents(string text) => Assert.True(SettingsOracle.Check(DocumentKind.IniSettings, text));

    [Fact]
    public void Agree_with_the_configuration_provider_on_generated_documents()
    {
        int sound = SettingsOracle.Generated(Document, 5_000).Count(text => SettingsOracle.Check(DocumentKind.IniSettings, text));
        Assert.True(sound > 1_000, $"{sound}");
    }

    [Theory]
    [InlineData("[Worker]\nImage=redis\nImage=nginx\nbroken\nImage=later", "redis nginx")]
    [InlineData("[worker]\nIMAGE=\"redis\"", "redis")]
    [InlineData("Worker:Image=redis", "redis")]
    [InlineData("Image=redis\n[Other]\nImage=redis\n[Worker:Image]\nx=redis", "")]
    public void Are_found_by_their_keys(string text, string values) =>
        Assert.Equal(values, string.Join(' ', DocumentKind.IniSettings.SettingsIn(text, new(["Worker:Image"])).Select(setting => setting.Value)));
}
