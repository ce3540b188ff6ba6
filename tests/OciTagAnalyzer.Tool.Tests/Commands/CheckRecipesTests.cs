using System.Diagnostics;
using System.Text.Json;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;
using YamlDotNet.RepresentationModel;

namespace OciTagAnalyzer.Tool.Tests.Commands;

/// <summary>Runs the scripts of the recipes that check a repository on a build server, with the real tool.</summary>
public sealed class CheckRecipesTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("GitHub Actions", "::warning file=Dockerfile,line=1,endLine=1,col=6,", "work/ocitag.sarif")]
    [InlineData("GitLab", "Dockerfile(1,6): warning OCI1001", "work/gl-code-quality-report.json")]
    [InlineData("Azure Pipelines", "##vso[task.logissue type=warning;sourcepath=Dockerfile;linenumber=1;columnnumber=6;code=OCI1001", "ocitag.sarif")]
    [InlineData("pre-commit", "Dockerfile(1,6): warning OCI1001", null)]
    public async Task Fail_for_an_image_without_a_tag_and_report_it(string server, string line, string? report)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        folder.Write("work/Dockerfile", "FROM redis\n");

        (int exitCode, string output) = await RunAsync(server);

        Assert.Equal(1, exitCode);
        Assert.Contains(line, output);
        if (report is not null)
        {
            string text = await File.ReadAllTextAsync(folder.PathOf(report));
            using var document = JsonDocument.Parse(text);
            Assert.Contains("OCI1001", text);
        }
    }

    [Theory]
    [InlineData("GitHub Actions")]
    [InlineData("GitLab")]
    [InlineData("Azure Pipelines")]
    [InlineData("pre-commit")]
    public async Task Succeed_if_all_images_are_pinned(string server)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        folder.Write("work/Dockerfile", "FROM redis:7.4.1\n");

        (int exitCode, string output) = await RunAsync(server);

        Assert.True(exitCode == 0, output);
    }

    /// <summary>The hook of the repository and the one that the page shows are the same.</summary>
    [Fact]
    public void Declare_one_hook_for_pre_commit()
    {
        var declared = new YamlStream();
        declared.Load(new StringReader(File.ReadAllText(BuildMetadata.PathOf("PreCommitHooks"))));
        var hook = (YamlMappingNode)declared.Documents[0].RootNode[0];
        var shown = (YamlMappingNode)RecipeOf("pre-commit")["repos"][0]["hooks"][0];

        Assert.All(shown.Children, entry => Assert.Equal(entry.Value.ToString(), hook.Children[entry.Key].ToString()));
    }

    static IEnumerable<string> ScriptsOf(string server)
    {
        YamlNode root = RecipeOf(server);
        return server switch
        {
            "GitHub Actions" => ((YamlSequenceNode)root["jobs"]["check"]["steps"]).OfType<YamlMappingNode>()
                .Where(step => step.Children.ContainsKey("run")).Select(step => $"set -e\n{step["run"]}"),
            "GitLab" => ["set -eo pipefail\n" + string.Join('\n', (YamlSequenceNode)root["container-images"]["script"])],
            "pre-commit" => [root["repos"][0]["hooks"][0]["entry"].ToString()],
            _ => ((YamlSequenceNode)root["steps"]).OfType<YamlMappingNode>()
                .Where(step => step.Children.ContainsKey("script")).Select(step => step["script"].ToString()),
        };
    }

    static YamlNode RecipeOf(string server)
    {
        string page = File.ReadAllText(Path.Combine(BuildMetadata.PathOf("Documentation"), "ci.md"));
        string section = page[page.IndexOf($"## {server}\n", StringComparison.Ordinal)..];
        int start = section.IndexOf("```yaml\n", StringComparison.Ordinal) + "```yaml\n".Length;
        var yaml = new YamlStream();
        yaml.Load(new StringReader(section[start..section.IndexOf("```", start, StringComparison.Ordinal)]));
        return yaml.Documents[0].RootNode;
    }

    // Restoring the tool and the packages is left out.
    async Task<(int ExitCode, string Output)> RunAsync(string server)
    {
        folder.Write(
            "bin/dotnet",
            $"#!/bin/bash\nif [ \"$1\" = ocitag ]; then exec \"{Environment.ProcessPath}\" \"{BuildMetadata.PathOf("Tool")}\" \"${{@:2}}\"; fi\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.PathOf("bin/dotnet"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        string output = "";
        foreach (string script in ScriptsOf(server))
        {
            var start = new ProcessStartInfo("bash", ["-c", script])
            {
                WorkingDirectory = folder.PathOf("work"),
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment["PATH"] = folder.PathOf("bin") + ":" + Environment.GetEnvironmentVariable("PATH");
            start.Environment["GITHUB_STEP_SUMMARY"] = folder.PathOf("summary.md");
            start.Environment["BUILD_ARTIFACTSTAGINGDIRECTORY"] = folder.FullPath;
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            output += await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            output += await errors;
            if (process.ExitCode != 0)
            {
                return (process.ExitCode, output);
            }
        }

        return (0, output);
    }
}
