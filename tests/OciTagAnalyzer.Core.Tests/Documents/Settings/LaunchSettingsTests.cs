using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Documents.Settings;

namespace OciTagAnalyzer.Core.Tests.Documents.Settings;

public sealed class LaunchSettingsTests
{
    static string Read(string text)
    {
        IReadOnlyList<Setting> settings = DocumentKind.LaunchSettings.SettingsIn(text, new(["Worker:Image", "WORKER_IMAGE"]));
        foreach (Setting setting in settings)
        {
            SettingsOracle.CheckPlace(setting, text);
        }

        return string.Join(" ", settings.Select(setting => $"{setting.Key}={setting.Value}"));
    }

    static string Variable(string name, string value) =>
        $$"""{ "profiles": { "http": { "commandName": "Project", "environmentVariables": { "A": "b", "{{name}}": {{value}} } } } }""";

    [Theory]
    [InlineData("Worker__Image", "\"redis\"", "Worker:Image=redis")]
    [InlineData("Worker:Image", "\"redis\"", "Worker:Image=redis")]
    [InlineData("worker_image", "17", "worker_image=17")]
    [InlineData("WORKER\\u005fIMAGE", "\"re\\u0064is\"", "WORKER_IMAGE=redis")]
    public void Are_read(string name, string value, string settings) => Assert.Equal(settings, Read(Variable(name, value)));

    [Fact]
    public void Are_read_from_each_profile() => Assert.Equal(
        "WORKER_IMAGE=redis WORKER_IMAGE=nginx",
        Read("""
            // c
            { "profiles": { "a": { "environmentVariables": { "WORKER_IMAGE": "redis" } }, "b": { "environmentVariables": { "WORKER_IMAGE": "nginx", } } } }
            """));

    [Theory]
    [InlineData("WORKER_IMAGE", "\"redis:%TAG%\"")]
    [InlineData("WORKER_IMAGE", "\"redis:$(Tag)\"")]
    [InlineData("WORKER_IMAGE", "null")]
    [InlineData("WORKER_IMAGE", "[ \"redis\" ]")]
    [InlineData("OTHER_IMAGE", "\"redis\"")]
    public void Are_omitted_if_their_value_is_uncertain(string name, string value) => Assert.Equal("", Read(Variable(name, value)));

    [Theory]
    [InlineData("""{ "WORKER_IMAGE": "redis", "Worker": { "Image": "redis" } }""")]
    [InlineData("""{ "profiles": { "http": { "WORKER_IMAGE": "redis" } } }""")]
    [InlineData("""{ "profiles": { "http": { "other": { "WORKER_IMAGE": "redis" } } } }""")]
    [InlineData("""{ "profiles": [ { "environmentVariables": { "WORKER_IMAGE": "redis" } } ] }""")]
    [InlineData("""{ "environmentVariables": { "a": { "b": { "WORKER_IMAGE": "redis" } } } }""")]
    public void Are_not_read_elsewhere(string text) => Assert.Equal("", Read(text));
}
