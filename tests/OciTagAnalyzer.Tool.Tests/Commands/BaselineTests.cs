using System.Text;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Commands;

public sealed class BaselineTests : IDisposable
{
    const string File = "oci-images.baseline.json";

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    string Text => Encoding.UTF8.GetString(folder.Read(File));

    [Fact]
    public async Task Contains_todays_findings_and_only_new_ones_are_reported()
    {
        folder.Write("Dockerfile", "FROM redis\nFROM redis\n");
        folder.Write("compose.yaml", "services:\n  db:\n    image: postgres\n  web:\n    image: nginx:latest\n  bad:\n    image: 'a b'\n");

        Assert.Equal(new CommandRun(0, $"{File}: 4 findings, 4 added, 0 removed\n", ""), await CommandRun.OfAsync(folder, "baseline"));
        Assert.Equal("""
            {
              "version": 1,
              "findings": [
                { "rule": "OCI1001", "file": "Dockerfile", "context": "FROM", "image": "docker.io/library/redis", "count": 2 },
                { "rule": "OCI1001", "file": "compose.yaml", "context": "services.db.image", "image": "docker.io/library/postgres" },
                { "rule": "OCI1002", "file": "compose.yaml", "context": "services.web.image", "image": "docker.io/library/nginx:latest" }
              ]
            }

            """.ReplaceLineEndings("\n"), Text);

        // A fault that a baseline does not contain.
        var check = await CommandRun.OfAsync(folder, "check", "--severity", "info");
        Assert.Equal(1, check.ExitCode);
        Assert.Contains(": warning OCI1004: ", check.Output);
        Assert.EndsWith("\n1 finding in 1 file (4 in the baseline)\n", check.Output);

        folder.Write("compose.yaml", "# moved\nservices:\n  web:\n    image: nginx:latest\n  db: { image: postgres }\n");
        Assert.Equal(new CommandRun(0, "no new findings (4 in the baseline)\n", ""), await CommandRun.OfAsync(folder, "check"));

        folder.Write("Dockerfile", "FROM redis\nFROM redis\n\nFROM redis\n");
        var second = await CommandRun.OfAsync(folder, "check");
        Assert.Equal(1, second.ExitCode);
        Assert.StartsWith("Dockerfile(4,6): warning OCI1001: ", second.Output);
        Assert.EndsWith("\n1 finding in 1 file (4 in the baseline)\n", second.Output);
    }

    [Fact]
    public async Task Reports_and_removes_what_no_longer_exists()
    {
        folder.Write("Dockerfile", "FROM redis\nFROM redis\nFROM nginx\n");
        await CommandRun.OfAsync(folder, "baseline");
        folder.Write("Dockerfile", "FROM redis\nFROM alpine\n");

        var check = await CommandRun.OfAsync(folder, "check", "--severity", "info");
        Assert.Contains($"{File}(4,77): info OCI2004: The baseline contains a finding about 'docker.io/library/nginx' in 'Dockerfile' that no longer exists; " +
            "'ocitag baseline --prune' removes it\n", check.Output);
        Assert.Contains($"{File}(5,77): info OCI2004: The baseline contains a finding about 'docker.io/library/redis' in ", check.Output);
        Assert.EndsWith("3 findings in 2 files (1 in the baseline)\n", check.Output);

        Assert.Equal(new CommandRun(0, $"{File}: 1 finding, 0 added, 2 removed\n", ""), await CommandRun.OfAsync(folder, "baseline", "--prune"));
        string pruned = Text;
        Assert.Equal(new CommandRun(0, $"{File}: 1 finding, 0 added, 0 removed\n", ""), await CommandRun.OfAsync(folder, "baseline", "--prune"));
        Assert.Equal(pruned, Text);
        Assert.Equal(1, (await CommandRun.OfAsync(folder, "check", "--severity", "info")).ExitCode);

        Assert.Equal(new CommandRun(0, $"{File}: 2 findings, 1 added, 0 removed\n", ""), await CommandRun.OfAsync(folder, "baseline", File));
        Assert.Equal(new CommandRun(0, "no new findings (2 in the baseline)\n", ""), await CommandRun.OfAsync(folder, "check", "--severity", "info"));
    }

    [Fact]
    public async Task Loses_nothing_that_was_not_read()
    {
        folder.Write("Dockerfile", "FROM redis\n");
        folder.Write("app/Dockerfile", "FROM nginx\n");
        await CommandRun.OfAsync(folder, "baseline");
        string before = Text;
        folder.Write("Dockerfile", "FROM alpine\n");

        Assert.Equal(0, (await CommandRun.OfAsync(folder, "baseline", "app/Dockerfile")).ExitCode);
        Assert.Equal(before, Text);
        foreach (string[] arguments in new string[][] { ["app/Dockerfile"], ["app"], [".", "--files-only"], [".", "--exclude", "app/"] })
        {
            var run = await CommandRun.OfAsync(folder, ["baseline", "--prune", .. arguments]);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("no finding is removed from the baseline, since ", run.Error);
            Assert.Equal(before, Text);
            Assert.DoesNotContain("OCI2004", (await CommandRun.OfAsync(folder, ["check", "--severity", "info", .. arguments])).Output);
        }

        folder.Write("other/other.csproj", "<Project");
        Assert.Equal(2, (await CommandRun.OfAsync(folder, "baseline", "--prune")).ExitCode);
        Assert.Equal(before, Text);
    }

    [Theory]
    [InlineData("{ \"version\": 1, \"findings\": [], \"other\": 1 }", "(1,34)' cannot be read: The field \"other\" is unknown")]
    [InlineData("<<<<<<< HEAD\n{ \"version\": 1, \"findings\": [] }", "' cannot be read: ")]
    [InlineData("{ \"version\": 2, \"findings\": [] }", "' cannot be read: The field \"version\" must be 1")]
    [InlineData("{ \"version\": 1, \"findings\": [] } // why", "it has comments, which would be lost")]
    public async Task Is_never_overwritten_if_it_is_not_understood(string text, string problem)
    {
        folder.Write("Dockerfile", "FROM redis\n");
        folder.Write(File, text);

        var run = await CommandRun.OfAsync(folder, "baseline");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(problem, run.Error);
        Assert.Equal(text, Text);
    }

    [Fact]
    public async Task Keeps_line_breaks()
    {
        folder.Write("Dockerfile", "FROM redis\n");
        folder.Write(File, "{\r\n  \"version\": 1,\r\n  \"findings\": []\r\n}\r\n");

        await CommandRun.OfAsync(folder, "baseline");

        Assert.Contains("docker.io/library/redis", Text);
        Assert.Equal(Text, Text.ReplaceLineEndings("\r\n"));
    }

    [Fact]
    public async Task Is_not_created_without_findings()
    {
        folder.Write("Dockerfile", "FROM redis:7.4\n");

        Assert.Equal(new CommandRun(0, $"{File}: 0 findings, 0 added, 0 removed\n", ""), await CommandRun.OfAsync(folder, "baseline"));
        Assert.False(System.IO.File.Exists(folder.PathOf(File)));
    }

    [Fact]
    public async Task Does_not_keep_fix_from_pinning()
    {
        folder.Write("Dockerfile", "FROM redis\nFROM nginx\n");
        await CommandRun.OfAsync(folder, "baseline");
        folder.Write("oci-images.lock.json", """{ "version": 1, "images": { "docker.io/library/redis": { "tag": "7.4" } } }""");

        Assert.Equal(
            new CommandRun(0, "Dockerfile(1,6): 'redis' -> 'redis:7.4' (oci-images.lock.json)\n1 pinned, 0 left\n", ""),
            await CommandRun.OfAsync(folder, "fix"));
    }

    // Both target frameworks, and the worker, see the same findings.
    [Fact]
    public async Task Covers_projects_with_several_target_frameworks()
    {
        await Shop.CreateInAsync(folder);

        Assert.Equal(new CommandRun(0, $"{File}: 6 findings, 6 added, 0 removed\n", ""), await CommandRun.OfAsync(folder, "baseline"));
        Assert.Contains("\"file\": \"App/Database.cs\", \"context\": \"Database.Image\", \"image\": \"docker.io/library/postgres\" }", Text);
        Assert.Contains("\"file\": \"App/appsettings.json\", \"context\": \"Db:ContainerImage\"", Text);
        var check = await CommandRun.OfAsync(folder, "check");
        Assert.Equal(new CommandRun(0, "no new findings (6 in the baseline)\n", ""), check);
        Assert.Equal(check, await CommandRun.OfAsync(folder, "check", "App/App.csproj", "Worker"));
        Assert.DoesNotContain("OCI2004", (await CommandRun.OfAsync(folder, "check", "--severity", "info")).Output);

        // A code file with another order of members.
        string code = Encoding.UTF8.GetString(folder.Read("App/Database.cs"));
        string unknown = code.Split('\n').Single(line => line.Contains("Unknown", StringComparison.Ordinal)) + "\n";
        folder.Write("App/Database.cs", code.Replace(unknown, "", StringComparison.Ordinal).Replace("{\n", "{\n\n" + unknown, StringComparison.Ordinal));
        Assert.Equal(check, await CommandRun.OfAsync(folder, "check"));
    }

    // As when two branches change the images of different files.
    [Fact]
    public async Task Merges_line_by_line()
    {
        foreach (string name in new[] { "a", "b", "c", "d", "e" })
        {
            folder.Write($"{name}/Dockerfile", "FROM redis\n");
        }

        await CommandRun.OfAsync(folder, "baseline");
        string[] before = Text.Split('\n');
        folder.Write("b/Dockerfile", "FROM redis:7.4\n");
        await CommandRun.OfAsync(folder, "baseline");

        Assert.Equal(before.Where(line => !line.Contains("\"b/Dockerfile\"", StringComparison.Ordinal)), Text.Split('\n'));
    }
}
