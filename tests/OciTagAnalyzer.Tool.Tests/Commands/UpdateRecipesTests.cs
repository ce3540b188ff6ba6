using System.Diagnostics;
using OciTagAnalyzer.Tool.Tests.Projects;
using YamlDotNet.RepresentationModel;

namespace OciTagAnalyzer.Tool.Tests.Commands;

/// <summary>
/// Runs the scripts in the recipes for build servers, with a real repository, remote and tool. The programs of the servers only record their arguments.
/// </summary>
public sealed class UpdateRecipesTests : UpdateTest
{
    private protected override void Prepare()
    {
        Images.PushEach("db", "1.0 1.1");
    }

    // The server, and the program that opens the change request.
    [Theory]
    [InlineData("GitHub", "gh pr create --head update-container-images")]
    [InlineData("GitLab", "curl --silent --show-error --request POST")]
    [InlineData("Azure Pipelines", "az repos pr create --source-branch update-container-images")]
    public async Task Update_build_test_and_open_a_change_request(string server, string request)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await CreateRepositoryAsync();

        await RunRecipeAsync(server);

        string compose = await GitAsync("work", "--git-dir", Folder.PathOf("origin.git"), "show", "update-container-images:compose.yaml");
        Assert.Equal($"services:\n  db:\n    image: {Registry.Host}/db:1.1\n", compose);
        string[] calls = File.ReadAllLines(Folder.PathOf("calls"));
        Assert.Equal(["dotnet tool restore", "dotnet restore", "dotnet build -warnaserror", "dotnet test --no-build"], calls.Take(4));
        Assert.StartsWith(request, calls[4], StringComparison.Ordinal);
        Assert.Contains("`1.0` | `1.1` | minor", await File.ReadAllTextAsync(Folder.PathOf("summary.md")));
    }

    [Theory]
    [InlineData("GitHub")]
    [InlineData("GitLab")]
    [InlineData("Azure Pipelines")]
    public async Task Open_no_change_request_without_an_update(string server)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Images.PushEach("db", "1.1");
        await CreateRepositoryAsync("1.1");

        await RunRecipeAsync(server);

        Assert.Equal(4, File.ReadAllLines(Folder.PathOf("calls")).Length);
    }

    static IEnumerable<string> ScriptsOf(string server)
    {
        string page = File.ReadAllText(Path.Combine(BuildMetadata.PathOf("Documentation"), "updates.md"));
        string section = page[page.IndexOf($"### {server}\n", StringComparison.Ordinal)..];
        int start = section.IndexOf("```yaml\n", StringComparison.Ordinal) + "```yaml\n".Length;
        var yaml = new YamlStream();
        yaml.Load(new StringReader(section[start..section.IndexOf("```", start, StringComparison.Ordinal)]));
        YamlNode root = yaml.Documents[0].RootNode;
        return server switch
        {
            "GitHub" => ((YamlSequenceNode)root["jobs"]["update"]["steps"]).OfType<YamlMappingNode>()
                .Where(step => step.Children.ContainsKey("run")).Select(step => $"set -e\n{step["run"]}"),
            "GitLab" => ["set -eo pipefail\n" + string.Join('\n', (YamlSequenceNode)root["update-container-images"]["script"])],
            _ => ((YamlSequenceNode)root["steps"]).OfType<YamlMappingNode>()
                .Where(step => step.Children.ContainsKey("script")).Select(step => step["script"].ToString()),
        };
    }

    async Task CreateRepositoryAsync(string tag = "1.0")
    {
        Folder.Write("work/compose.yaml", $"services:\n  db:\n    image: {Registry.Host}/db:{tag}\n");
        await GitAsync("work", "init", "--quiet", "--initial-branch", "main");
        await GitAsync("work", "init", "--quiet", "--bare", Folder.PathOf("origin.git"));
        await GitAsync("work", "remote", "add", "origin", Folder.PathOf("origin.git"));
        await GitAsync("work", "config", $"url.{Folder.PathOf("origin.git")}.insteadOf", "https://ocitag:secret@gitlab.example/acme/shop.git");
        await GitAsync("work", "add", "-A");
        await GitAsync("work", "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "--quiet", "-m", "Start");

        Folder.Write(
            "bin/dotnet",
            "#!/bin/bash\nif [ \"$1\" = ocitag ]; then\n" +
            $"  exec \"{Environment.ProcessPath}\" \"{BuildMetadata.PathOf("Tool")}\" \"$2\" --files-only \"${{@:3}}\"\nfi\n" +
            "echo \"dotnet $*\" >> \"$CALLS\"\n");
        foreach (string program in new[] { "gh", "curl", "az" })
        {
            Folder.Write($"bin/{program}", $"#!/bin/bash\necho \"{program} $*\" | head -1 >> \"$CALLS\"\n");
        }

        if (!OperatingSystem.IsWindows())
        {
            foreach (string file in Directory.GetFiles(Folder.PathOf("bin")))
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            }
        }
    }

    async Task RunRecipeAsync(string server)
    {
        foreach (string script in ScriptsOf(server))
        {
            var start = new ProcessStartInfo("bash", ["-c", script])
            {
                WorkingDirectory = Folder.PathOf("work"),
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment["PATH"] = Folder.PathOf("bin") + ":" + Environment.GetEnvironmentVariable("PATH");
            start.Environment["CALLS"] = Folder.PathOf("calls");
            start.Environment["RUNNER_TEMP"] = start.Environment["AGENT_TEMPDIRECTORY"] = Folder.FullPath;
            start.Environment["CI_PROJECT_DIR"] = Folder.PathOf("work");
            start.Environment["CI_SERVER_HOST"] = "gitlab.example";
            start.Environment["CI_PROJECT_PATH"] = "acme/shop";
            start.Environment["UPDATE_TOKEN"] = "secret";
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, script + "\n" + output + await errors);
        }
    }

    async Task<string> GitAsync(string place, params string[] arguments)
    {
        using Process git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Folder.PathOf(place), RedirectStandardOutput = true })!;
        string output = await git.StandardOutput.ReadToEndAsync();
        await git.WaitForExitAsync();
        Assert.Equal(0, git.ExitCode);
        return output;
    }
}
