using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Commands;

/// <summary>Every option of every command with unusual values.</summary>
public sealed class OptionValueTests : IDisposable
{
    static readonly string[] values =
    [
        "", " ", "0", "-1", "abc", "1.5", "99999999999", "99999999999999999999999999", "1e3", "٣", "ü", "*", "[", "[z-a]", "!", ",", ".", "..", "/", "a=b",
            "=", "a=b=c",
        "http://x", "a b", "a\nb", "\u001b[2J", "$HOME", "%", "\\", "'", "\"", "{0}", "[red]x[/]", "@", new('x', 5000),
    ];

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string, string> Options => new()
    {
        { "check", "--format" }, { "check", "--severity" }, { "check", "--output" }, { "check", "--fail-on" },
        { "check", "--include" }, { "check", "--exclude" }, { "check", "--stdin-name" },
        { "fix", "--pin" },
        { "lock", "--update" },
        { "lock", "--insecure-registry" }, { "lock", "--registry-mirror" }, { "lock", "--registry-ca" }, { "lock", "--registry-timeout" },
        { "update", "--to" }, { "update", "--min-age" }, { "update", "--summary" }, { "update", "--split" },
        { "outdated", "--format" }, { "outdated", "--fail-on" },
        { "verify", "--incus" }, { "verify", "--incus-version" },
        { "verify", "--insecure-registry" }, { "verify", "--registry-mirror" }, { "verify", "--registry-ca" }, { "verify", "--registry-timeout" },
    };

    [Theory]
    [MemberData(nameof(Options))]
    public async Task Never_cause_an_exception(string command, string option)
    {
        folder.Write("inner/Dockerfile", "FROM scratch\n");
        foreach (string value in values)
        {
            CommandRun run = await CommandRun.OfAsync(folder, command, "inner", option, value);

            Assert.InRange(run.ExitCode, 0, 2);
            Assert.True(run.ExitCode == 0 || run.Error.Length > 0 || run.Output.Length > 0, $"{command} {option} '{value}' says nothing");
            Assert.DoesNotContain('\u001b', run.Error + run.Output);
            Assert.DoesNotContain("Exception", run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("check")]
    [InlineData("fix")]
    [InlineData("lock")]
    [InlineData("verify")]
    [InlineData("explain")]
    public async Task Never_cause_an_exception_as_arguments(string command)
    {
        foreach (string value in values.Except([".", "..", "/", "*", " "]))
        {
            CommandRun run = await CommandRun.OfAsync(folder, command, value);

            Assert.InRange(run.ExitCode, 0, 2);
            Assert.DoesNotContain('\u001b', run.Error + run.Output);
        }
    }

    [Fact]
    public async Task Do_not_replace_a_device_with_a_file()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        folder.Write("Dockerfile", "FROM redis\n");

        string text = (await CommandRun.OfAsync(folder, "check")).Output;
        Assert.Equal(new CommandRun(1, text, ""), await CommandRun.OfAsync(folder, "check", "--output", "/dev/null"));
        Assert.Equal(new CommandRun(2, text, "ocitag: '/' is not written: it is a folder\n"), await CommandRun.OfAsync(folder, "check", "--output", "/"));
        Assert.Equal(0, new FileInfo("/dev/null").Length);
    }

    [Theory]
    [InlineData("lock", "abc")]
    [InlineData("lock", "99999999999")]
    [InlineData("lock", "0")]
    [InlineData("lock", "-5")]
    [InlineData("lock", "3601")]
    [InlineData("lock", "1.5")]
    [InlineData("lock", "+5")]
    [InlineData("lock", "")]
    [InlineData("verify", "abc")]
    [InlineData("verify", "99999999999")]
    public async Task Are_reported_if_they_are_not_seconds(string command, string value) => Assert.Equal(
        new CommandRun(2, "", $"Invalid value '{value}' for --registry-timeout; expected seconds from 1 to 3600\n"),
        await CommandRun.OfAsync(folder, command, "--registry-timeout", value));

    [Theory]
    [InlineData("--registry-ca", "none.pem", "the file does not exist")]
    [InlineData("--registry-ca", "none/none.pem", "the file does not exist")]
    [InlineData("--registry-ca", "", "expected a file")]
    [InlineData("--registry-ca", "text.pem", "the file contains no PEM certificate")]
    [InlineData("--registry-ca", "broken.pem", "the file contains an invalid certificate")]
    [InlineData("--registry-mirror", "docker.io", "expected REGISTRY=MIRROR, two hosts")]
    [InlineData("--registry-mirror", "docker.io=a/b", "expected REGISTRY=MIRROR, two hosts")]
    [InlineData("--insecure-registry", "http://registry.lan", "expected a host such as registry.lan:5000")]
    [InlineData("--update", "[", "expected a glob such as 'ghcr.io/**'")]
    public async Task Are_reported_with_the_expected_value(string option, string value, string problem)
    {
        folder.Write("text.pem", "hello");
        folder.Write("broken.pem", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");

        Assert.Equal(new CommandRun(2, "", $"Invalid value '{value}' for {option}; {problem}\n"), await CommandRun.OfAsync(folder, "lock", option, value));
    }

    [Fact]
    public async Task Are_reported_for_an_unreadable_file()
    {
        Directory.CreateDirectory(folder.PathOf("ca"));

        CommandRun run = await CommandRun.OfAsync(folder, "lock", "--registry-ca", "ca");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("Invalid value 'ca' for --registry-ca; the file cannot be read: ", run.Error);
    }
}
