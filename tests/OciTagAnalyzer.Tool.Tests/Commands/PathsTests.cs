using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Commands;

/// <summary>Several paths, globs and the standard input.</summary>
public sealed class PathsTests : IDisposable
{
    const string Redis = "services:\n  a:\n    image: redis\n";

    readonly TemporaryFolder folder = new();

    public PathsTests()
    {
        folder.Write(".git/HEAD", "");
        folder.Write("deploy/compose.yaml", Redis);
        folder.Write("deploy/Dockerfile", "FROM nginx\n");
        folder.Write("third_party/lib/Dockerfile", "FROM alpine\n");
        folder.Write("Dockerfile", "FROM debian\n");
    }

    public void Dispose() => folder.Dispose();

    public sealed class Files : IDisposable
    {
        readonly PathsTests tests = new();

        public void Dispose() => tests.Dispose();

        [Fact]
        public async Task Are_checked_together()
        {
            var run = await tests.RunAsync("check", "deploy/compose.yaml", "Dockerfile", "Dockerfile", "third_party");

            Assert.Equal((1, "Dockerfile:1 deploy/compose.yaml:3 third_party/lib/Dockerfile:1", ""), run);
        }

        // The tag is in a file that is not given, but that Compose reads.
        [Fact]
        public async Task Are_read_with_the_files_that_complete_them()
        {
            tests.folder.Write("deploy/compose.override.yaml", "services:\n  a:\n    image: redis:7.4\n");

            Assert.Equal((1, "Dockerfile:1", ""), await tests.RunAsync("check", "deploy/compose.yaml", "Dockerfile"));
        }

        [Fact]
        public async Task Are_checked_even_if_one_does_not_exist()
        {
            var run = await tests.RunAsync("check", "none", "Dockerfile", "README.txt");

            Assert.Equal((2, "Dockerfile:1"), (run.ExitCode, run.Places));
            Assert.Contains("/none' does not exist\n", run.Error, StringComparison.Ordinal);
        }

        [Fact]
        public async Task May_be_in_several_repositories_or_in_none()
        {
            tests.folder.Write("other/.git/HEAD", "");
            tests.folder.Write("other/Dockerfile", "FROM redis\n");
            using var outside = new TemporaryFolder();
            outside.Write("Dockerfile", "FROM redis\n");

            var run = await CommandRun.OfAsync(tests.folder, "check", "other/Dockerfile", "Dockerfile", outside.PathOf("Dockerfile"));

            Assert.Equal((1, ""), (run.ExitCode, run.Error));
            Assert.EndsWith("3 findings in 3 files\n", run.Output, StringComparison.Ordinal);
        }

        [Fact]
        public async Task Are_fixed_and_nothing_else()
        {
            tests.folder.Write("oci-images.lock.json", """
                { "version": 1, "images": { "docker.io/library/nginx": { "tag": "1.27" }, "docker.io/library/debian": { "tag": "12.8" },
                  "docker.io/library/redis": { "tag": "7.4" }, "docker.io/library/alpine": { "tag": "3.20" } } }
                """);

            var run = await CommandRun.OfAsync(tests.folder, "fix", "deploy/Dockerfile", "Dockerfile", "third_party");

            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.Equal("FROM nginx:1.27\n"u8.ToArray(), tests.folder.Read("deploy/Dockerfile"));
            Assert.Equal("FROM debian:12.8\n"u8.ToArray(), tests.folder.Read("Dockerfile"));
            Assert.Equal("FROM alpine:3.20\n"u8.ToArray(), tests.folder.Read("third_party/lib/Dockerfile"));
            Assert.Equal(Redis, System.Text.Encoding.UTF8.GetString(tests.folder.Read("deploy/compose.yaml")));
        }
    }

    public sealed class Globs : IDisposable
    {
        readonly PathsTests tests = new();

        public void Dispose() => tests.Dispose();

        [Theory]
        [InlineData("Dockerfile:1 deploy/Dockerfile:1 third_party/lib/Dockerfile:1", "--include", "Dockerfile")]
        [InlineData("Dockerfile:1", "--include", "/Dockerfile")]
        [InlineData("Dockerfile:1", "--include", "./Dockerfile")]
        [InlineData("deploy/Dockerfile:1 deploy/compose.yaml:3", "--include", "deploy/")]
        [InlineData("deploy/Dockerfile:1 deploy/compose.yaml:3", "--include", "deploy/**")]
        [InlineData("deploy/compose.yaml:3", "--include", "*.yaml")]
        [InlineData("Dockerfile:1 deploy/compose.yaml:3", "--include", "*.yaml", "--include", "/Dockerfile")]
        [InlineData("Dockerfile:1 deploy/Dockerfile:1 deploy/compose.yaml:3", "--exclude", "third_party/")]
        [InlineData("Dockerfile:1", "--exclude", "third_party/", "--exclude", "deploy")]
        [InlineData("deploy/Dockerfile:1", "--include", "deploy/", "--exclude", "*.yaml")]
        [InlineData("Dockerfile:1 deploy/Dockerfile:1 deploy/compose.yaml:3 third_party/lib/Dockerfile:1", "--exclude", "eploy/")]
        public async Task Choose_the_files_that_are_reported(string places, params string[] options) =>
            Assert.Equal((1, places, ""), await tests.RunAsync(["check", .. options]));

        [Fact]
        public async Task Are_relative_to_the_current_folder()
        {
            var run = await CommandRun.OfAsync(
                tests.folder, host => host with { CurrentFolder = tests.folder.PathOf("deploy") }, default, "check", "..", "--include", "/Dockerfile");

            Assert.Equal("1 finding in 1 file", run.Output.Split('\n')[^2]);
            Assert.StartsWith("Dockerfile(1,6): ", run.Output);
        }

        // A project in an excluded folder is not opened: it may be broken.
        [Fact]
        public async Task Exclude_projects()
        {
            tests.folder.Write("third_party/lib/lib.csproj", "<Project");

            Assert.Equal(2, (await tests.RunAsync("check")).ExitCode);
            Assert.Equal((1, "Dockerfile:1 deploy/Dockerfile:1 deploy/compose.yaml:3", ""), await tests.RunAsync("check", "--exclude", "third_party/"));
        }

        // What an excluded file says about the images of others is still true.
        [Fact]
        public async Task Do_not_change_what_an_image_is()
        {
            tests.folder.Write("deploy/compose.override.yaml", "services:\n  a:\n    image: redis:7.4\n");

            Assert.Equal((0, "", ""), await tests.RunAsync("check", "--include", "compose.yaml", "--exclude", "*.override.yaml"));
        }

        [Fact]
        public async Task Choose_the_files_that_are_fixed()
        {
            tests.folder.Write("oci-images.lock.json", """
                { "version": 1, "images": { "docker.io/library/nginx": { "tag": "1.27" }, "docker.io/library/redis": { "tag": "7.4" } } }
                """);

            Assert.Equal(0, (await CommandRun.OfAsync(tests.folder, "fix", "--include", "deploy/", "--exclude", "compose.yaml")).ExitCode);
            Assert.Equal("FROM nginx:1.27\n"u8.ToArray(), tests.folder.Read("deploy/Dockerfile"));
            Assert.Equal(Redis, System.Text.Encoding.UTF8.GetString(tests.folder.Read("deploy/compose.yaml")));
        }

        [Fact]
        public async Task Do_not_remove_entries_of_other_files_from_the_lock_file()
        {
            tests.folder.Write("oci-images.lock.json", """{ "version": 1, "images": { "docker.io/library/redis": { "tag": "7.4" } } }""");

            var run = await CommandRun.OfAsync(tests.folder, "lock", "--prune", "--include", "none.yaml", "--include", "oci-images.lock.json");

            Assert.Equal(2, run.ExitCode);
            Assert.Contains("no entry is removed from the lock file, since --include or --exclude leaves out files", run.Error);
        }

        [Fact]
        public async Task Must_match_a_file() => Assert.Equal(
            new CommandRun(2, "", "ocitag: no file that is read matches --include and --exclude\n"),
            await CommandRun.OfAsync(tests.folder, "check", "--include", "*.yml"));

        [Theory]
        [InlineData("--include", "!a")]
        [InlineData("--exclude", "")]
        [InlineData("--exclude", "#a")]
        [InlineData("--exclude", "/")]
        public async Task Are_reported_if_they_are_invalid(string option, string glob) => Assert.Equal(
            new CommandRun(2, "", $"Invalid value '{glob}' for {option}; expected a glob such as 'deploy/**/*.yaml' or 'third_party/'\n"),
            await CommandRun.OfAsync(tests.folder, "check", option, glob));
    }

    public sealed class Standard_input : IDisposable
    {
        readonly PathsTests tests = new();

        public void Dispose() => tests.Dispose();

        [Theory]
        [InlineData("deploy/compose.yaml")]
        [InlineData("deploy/new.compose.yaml")]
        [InlineData("new/folder/compose.yaml")]
        public async Task Is_checked_as_the_text_of_a_file(string name)
        {
            var run = await CommandRun.OfAsync(tests.folder, new StringReader("\uFEFFservices:\n  b:\n    image: mysql\n"), "check", "--stdin-name", name);

            Assert.Equal(
                new CommandRun(1, $"{name}(3,12): warning OCI1001: Image 'mysql' has no tag or digest and resolves to 'docker.io/library/mysql:latest'; " +
                    "pin it to a tag or digest\n1 finding in 1 file\n", ""),
                run);
        }

        [Fact]
        public async Task Has_the_options_and_the_lock_file_of_the_file()
        {
            tests.folder.Write(".editorconfig", "[deploy/*.yaml]\noci_tag.severity = error\n");
            tests.folder.Write("oci-images.lock.json", """{ "version": 1, "images": { "docker.io/library/redis": { "tag": "7.4" } } }""");

            var run = await CommandRun.OfAsync(
                tests.folder, new StringReader("services: { a: { image: 'redis:7.2' } }"), "check", "--stdin-name", "deploy/compose.yaml");

            Assert.StartsWith("deploy/compose.yaml(1,", run.Output);
            Assert.Contains(": error OCI2001: ", run.Output);
        }

        [Fact]
        public async Task Is_code_of_its_project()
        {
            await Shop.CreateInAsync(tests.folder);
            string code = Shop.Code("mysql", "redis:7.4");

            foreach (string name in new[] { "App/Database.cs", "App/New/Database.cs" })
            {
                if (name != "App/Database.cs")
                {
                    File.Delete(tests.folder.PathOf("App/Database.cs"));
                }

                var run = await CommandRun.OfAsync(tests.folder, new StringReader(code), "check", "--stdin-name", name);

                Assert.Equal((1, ""), (run.ExitCode, run.Error));
                Assert.StartsWith($"{name}(5,27): warning OCI1001: Image 'mysql' ", run.Output);
                Assert.EndsWith("2 findings in 1 file\n", run.Output);
            }
        }

        [Fact]
        public async Task Is_rejected_with_a_path_or_for_another_kind_of_file()
        {
            Assert.Equal(
                new CommandRun(2, "", "--stdin-name and PATH cannot be combined; use one of them\n"),
                await CommandRun.OfAsync(tests.folder, "check", "--stdin-name", "Dockerfile", "deploy"));
            var other = await CommandRun.OfAsync(tests.folder, "check", "--stdin-name", "README.md");
            Assert.Equal((2, ""), (other.ExitCode, other.Output));
            Assert.EndsWith("/README.md' is not a C# file (.cs) or file that may contain images\n", other.Error);
        }
    }

    public sealed class Solution_filters : IDisposable
    {
        readonly PathsTests tests = new();

        public void Dispose() => tests.Dispose();

        [Fact]
        public async Task Open_only_the_selected_projects()
        {
            await Shop.CreateInAsync(tests.folder);
            tests.folder.Write("Worker/Job.cs", "broken");
            tests.folder.Write("filters/App.slnf", """
                { "solution": { "path": "..\\Shop.slnx", "projects": [ "App\\App.csproj", "Report\\Report.fsproj", ] } } // comment
                """);

            var run = await CommandRun.OfAsync(tests.folder, "check", "filters/App.slnf", "--include", "*.cs");

            Assert.Equal((1, ""), (run.ExitCode, run.Error));
            Assert.EndsWith("3 findings in 1 file\n", run.Output);
        }

        [Theory]
        [InlineData("{")]
        [InlineData("{}")]
        [InlineData("[]")]
        [InlineData("""{ "solution": { "path": 1, "projects": [] } }""")]
        [InlineData("""{ "solution": { "path": null, "projects": [null] } }""")]
        public async Task Are_reported_if_they_are_invalid(string text)
        {
            tests.folder.Write("a.slnf", text);

            var run = await CommandRun.OfAsync(tests.folder, "check", "a.slnf");

            Assert.Equal(2, run.ExitCode);
            Assert.Contains("/a.slnf' cannot be opened: it is not a solution filter", run.Error);
        }
    }

    async Task<(int ExitCode, string Places, string Error)> RunAsync(params string[] arguments)
    {
        var run = await CommandRun.OfAsync(folder, arguments);
        IEnumerable<string> places = run.Output.Split('\n').Where(line => line.Contains(": warning ", StringComparison.Ordinal))
            .Select(line => line[..line.IndexOf(',', StringComparison.Ordinal)].Replace('(', ':'));
        return (run.ExitCode, string.Join(' ', places), run.Error);
    }
}
