using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Documents.Settings;

namespace OciTagAnalyzer.Core.Tests.Documents.Settings;

public sealed class EnvironmentSettingsTests
{
    static string Read(string text) => Read(text, "Worker:Image", "WORKER_IMAGE");

    static string Read(string text, params string[] wanted)
    {
        IReadOnlyList<Setting> settings = DocumentKind.EnvironmentFile.SettingsIn(text, new(wanted));
        foreach (Setting setting in settings)
        {
            SettingsOracle.CheckPlace(setting, text);
            Assert.Equal(setting.Value, text.Substring(setting.Span.Start, setting.Span.Length));
        }

        return string.Join(" ", settings.Select(setting => $"{setting.Key}={setting.Value}"));
    }

    [Theory]
    [InlineData("WORKER_IMAGE=redis")]
    [InlineData("\uFEFF# c\r\nA=b\r\n WORKER_IMAGE = redis \r\n")]
    [InlineData("export WORKER_IMAGE=redis")]
    [InlineData("\texport\tWORKER_IMAGE=redis # WORKER_IMAGE=nginx")]
    [InlineData("WORKER_IMAGE=\"redis\"")]
    [InlineData("WORKER_IMAGE='redis' # c")]
    [InlineData("WORKER_IMAGE=`redis`")]
    [InlineData("A\n=b\nC D=e\n\nWORKER_IMAGE=redis")]
    [InlineData("A='x\nWORKER_IMAGE=nginx\n'\nWORKER_IMAGE=redis")]
    [InlineData("A=it's\nWORKER_IMAGE=redis")]
    [InlineData("A=\"x\\\"\nWORKER_IMAGE=nginx\n\"\nWORKER_IMAGE=redis\nB='")]
    public void Are_read(string text) => Assert.Equal("WORKER_IMAGE=redis", Read(text));

    [Theory]
    [InlineData("Worker__Image=redis", "Worker:Image=redis")]
    [InlineData("WORKER__IMAGE=ghcr.io/o/a:1#2", "WORKER:IMAGE=ghcr.io/o/a:1#2")]
    [InlineData("Worker:Image=redis", "Worker:Image=redis")]
    [InlineData("WORKER_IMAGE=redis\nworker_image=nginx", "WORKER_IMAGE=redis worker_image=nginx")]
    [InlineData("WORKER_IMAGE=", "WORKER_IMAGE=")]
    [InlineData("WORKER_IMAGE=#c", "WORKER_IMAGE=")]
    [InlineData("WORKER_IMAGE='$TAG'", "WORKER_IMAGE=$TAG")]
    [InlineData("Services__0__Image=redis", "")]
    public void Have_configuration_keys(string text, string settings) => Assert.Equal(settings, Read(text));

    [Fact]
    public void Have_indexes() => Assert.Equal("Services:0:Image=redis", Read("Services__0__Image=redis", "Services:*:Image"));

    [Theory]
    [InlineData("WORKER_IMAGE=redis:$TAG")]
    [InlineData("WORKER_IMAGE=${IMAGE:-redis}")]
    [InlineData("WORKER_IMAGE=\"redis:$TAG\"")]
    [InlineData("WORKER_IMAGE=\"re\\dis\"")]
    [InlineData("WORKER_IMAGE=re\"dis\"")]
    [InlineData("WORKER_IMAGE=\"re\"dis")]
    [InlineData("WORKER_IMAGE=\"redis")]
    [InlineData("A=\"\nWORKER_IMAGE=redis")]
    [InlineData("WORKER_IMAGE")]
    [InlineData("# WORKER_IMAGE=redis")]
    [InlineData("WORKER IMAGE=redis")]
    [InlineData("WORKER_IMAGE: redis")]
    [InlineData("exportWORKER_IMAGE=redis")]
    public void Are_omitted_if_their_value_is_uncertain(string text) => Assert.Equal("", Read(text));
}
