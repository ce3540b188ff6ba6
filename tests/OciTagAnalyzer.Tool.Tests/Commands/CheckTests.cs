using System.Text.Json;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Commands;

public sealed class CheckTests
{
    public sealed class Over_a_solution : IAsyncLifetime
    {
        const string Warnings = """
            App/Database.cs(5,27): warning OCI1001: Image 'postgres' has no tag or digest and resolves to 'docker.io/library/postgres:latest'; pin it to a tag or digest
            App/Database.cs(7,54): warning OCI1002: Image 'redis:latest' resolves to 'docker.io/library/redis:latest', and the tag 'latest' moves; pin it to a version tag or digest
            App/Database.cs(8,56): warning OCI1001: Image 'mariadb' has no tag or digest and resolves to 'docker.io/library/mariadb:latest'; pin it to a tag or digest
            App/Dockerfile(2,29): warning OCI1001: Image 'nginx' has no tag or digest and resolves to 'docker.io/library/nginx:latest'; pin it to a tag or digest
            App/appsettings.json(1,30): warning OCI1001: Image 'postgres' has no tag or digest and resolves to 'docker.io/library/postgres:latest'; pin it to a tag or digest
            compose.yaml(3,12): warning OCI1001: Image 'postgres' has no tag or digest and resolves to 'docker.io/library/postgres:latest'; pin it to a tag or digest
            tools/Dockerfile(1,6): warning OCI1001: Image 'alpine' has no tag or digest and resolves to 'docker.io/library/alpine:latest'; pin it to a tag or digest

            """;

        readonly TemporaryFolder folder = new();

        public Task InitializeAsync()
        {
            // This file belongs to no project.
            folder.Write("tools/Dockerfile", "FROM alpine\n");
            folder.Write("tools/bin/Dockerfile", "FROM built\n");
            folder.Write("quiet/.editorconfig", "[*]\noci_tag.ignored_images = *\n");
            folder.Write("quiet/Dockerfile", "FROM ignored\n");
            return Shop.CreateInAsync(folder);
        }

        public Task DisposeAsync()
        {
            folder.Dispose();
            return Task.CompletedTask;
        }

        [Fact]
        public async Task Reports_each_finding_once_in_every_format()
        {
            var text = await CommandRun.OfAsync(folder, "check");
            Assert.Equal(new CommandRun(1, Warnings + "7 findings in 5 files\n", ""), text);
            Assert.Equal(text, await CommandRun.OfAsync(folder, "check"));

            folder.Write("oci-images.lock.json", """
                {
                  "version": 1,
                  "images": {
                    "docker.io/library/nginx": { "tag": "1.27" },
                    "docker.io/library/postgres": { "tag": "17.2" },
                    "docker.io/library/rabbitmq": { "tag": "4.0" }
                  }
                }
                """);
            var info = await CommandRun.OfAsync(folder, "check", "--severity", "info");
            Assert.Contains("compose.yaml(5,12): info OCI2002: Image 'redis:7.4' has no entry in the lock file; 'ocitag lock' adds one for " +
                "'docker.io/library/redis:7.4'\n", info.Output);
            Assert.Contains("oci-images.lock.json(6,6): info OCI2003: Nothing uses the lock file's entry 'docker.io/library/rabbitmq'; 'ocitag lock --prune' " +
                "removes it\n", info.Output);
            Assert.EndsWith("9 findings in 6 files\n", info.Output);

            Assert.Equal(new CommandRun(0, "no findings\n", ""), await CommandRun.OfAsync(folder, "check", "--severity", "error"));

            var json = await CommandRun.OfAsync(folder, "check", "--format", "json", "--severity", "info");
            Assert.Equal((1, ""), (json.ExitCode, json.Error));
            Assert.Equal(info.Output[..info.Output.LastIndexOf("9 findings", StringComparison.Ordinal)], string.Concat(Lines(json.Output)));

            var sarif = await CommandRun.OfAsync(folder, "check", "--format", "sarif", "--severity", "info", "--output", "ocitag.sarif");
            Assert.Equal(info, sarif);
            using var log = JsonDocument.Parse(folder.Read("ocitag.sarif"));
            JsonElement run = log.RootElement.GetProperty("runs")[0];
            Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
            Assert.Equal(
                Lines(json.Output).Select(line => line[..line.IndexOf('(', StringComparison.Ordinal)]),
                run.GetProperty("results").EnumerateArray().Select(result =>
                    result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()));
            Assert.All(run.GetProperty("results").EnumerateArray(), result => Assert.Equal(
                result.GetProperty("ruleId").GetString(),
                run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
            Assert.All(run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray(), rule =>
                Assert.StartsWith($"# {rule.GetProperty("id").GetString()}: {rule.GetProperty("name").GetString()}\n",
                    rule.GetProperty("help").GetProperty("markdown").GetString()));
        }

        static IEnumerable<string> Lines(string json)
        {
            using var document = JsonDocument.Parse(json);
            return
            [
                .. document.RootElement.GetProperty("findings").EnumerateArray().Select(finding =>
                    $"{finding.GetProperty("file")}({finding.GetProperty("line")},{finding.GetProperty("column")}): {finding.GetProperty("severity")} " +
                        $"{finding.GetProperty("rule")}: {finding.GetProperty("message")}\n"),
            ];
        }
    }

    public sealed class Over_a_folder : IDisposable
    {
        readonly TemporaryFolder folder = new();

        public void Dispose() => folder.Dispose();

        [Fact]
        public async Task Reads_only_files_without_a_project()
        {
            folder.Write("deploy/compose.yaml", "services:\n  db:\n    image: postgres:17.2\n  web:\n    image: nginx\n");
            folder.Write("deploy/oci-images.lock.json", """{ "version": 1, "images": { "docker.io/library/postgres": { "tag": "17.4" } } }""");
            folder.Write("other/Dockerfile", "FROM redis:7.4\n");

            var run = await CommandRun.OfAsync(folder, "check", "--severity", "info");

            Assert.Equal(new CommandRun(1, """
                deploy/compose.yaml(3,12): warning OCI2001: Image 'postgres:17.2' differs from the lock file, which pins 'postgres' to 'postgres:17.4'; use the locked reference or add a lock file entry for this one
                deploy/compose.yaml(5,12): warning OCI1001: Image 'nginx' has no tag or digest and resolves to 'docker.io/library/nginx:latest'; pin it to a tag or digest
                2 findings in 1 file

                """, ""), run);
        }

        // The same names, comments and options as for the files that the package adds.
        [Fact]
        public async Task Reads_the_files_that_the_package_reads()
        {
            folder.Write(".github/workflows/ci.yml", "jobs:\n  a:\n    container: redis\n");
            folder.Write(".devcontainer/devcontainer.json", "{ \"image\": \"ubuntu\" }\n");
            folder.Write(".gitlab/ci/build.yml", "build:\n  image: ruby\n");
            folder.Write(".tekton/push.yaml", "apiVersion: tekton.dev/v1\nkind: Task\nspec:\n  steps:\n  - image: bash\n");
            folder.Write(".cache/Dockerfile", "FROM hidden\n");
            folder.Write("k8s/web.yaml", "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: nginx\n  - image: redis # oci-tag: ignore\n");
            folder.Write("tye.yaml", "services:\n- name: a\n  image: redis\n");
            folder.Write(".editorconfig", "[tye.yaml]\noci_tag.severity = none\n[*.json]\noci_tag.severity = error\n");

            var run = await CommandRun.OfAsync(folder, "check");

            Assert.Equal(new CommandRun(1, """
                .devcontainer/devcontainer.json(1,13): error OCI1001: Image 'ubuntu' has no tag or digest and resolves to 'docker.io/library/ubuntu:latest'; pin it to a tag or digest
                .github/workflows/ci.yml(3,16): warning OCI1001: Image 'redis' has no tag or digest and resolves to 'docker.io/library/redis:latest'; pin it to a tag or digest
                .gitlab/ci/build.yml(2,10): warning OCI1001: Image 'ruby' has no tag or digest and resolves to 'docker.io/library/ruby:latest'; pin it to a tag or digest
                .tekton/push.yaml(5,12): warning OCI1001: Image 'bash' has no tag or digest and resolves to 'docker.io/library/bash:latest'; pin it to a tag or digest
                k8s/web.yaml(5,12): warning OCI1001: Image 'nginx' has no tag or digest and resolves to 'docker.io/library/nginx:latest'; pin it to a tag or digest
                5 findings in 5 files

                """, ""), run);
        }

        [Fact]
        public async Task Lists_what_is_skipped()
        {
            folder.Write(".gitignore", "*.local.yaml\nout/\n");
            folder.Write(".env", "A=b\n");
            folder.Write("Dockerfile", "FROM redis:7.4\n");
            folder.Write("Deploys.verified.yaml", "");
            folder.Write("compose.local.yaml", "");
            folder.Write("k8s/other.yaml", "image: redis\n");
            folder.Write("notes.local.yaml.txt", "");
            folder.Write("obj/compose.yaml", "");
            folder.Write("out/compose.yaml", "");
            folder.Write("settings.json", "{}");

            var text = await CommandRun.OfAsync(folder, "check", "--verbose");
            var json = await CommandRun.OfAsync(folder, "check", "--verbose", "--format", "json");

            Assert.Equal(new CommandRun(0, """
                .env: skipped: there is no compose file in its folder
                Deploys.verified.yaml: skipped: the snapshot of a test
                compose.local.yaml: skipped: ignored by '*.local.yaml' in '.gitignore'
                k8s/other.yaml: skipped: its content is of no known kind
                obj/: skipped: build output or packages
                out/: skipped: ignored by 'out/' in '.gitignore'
                settings.json: skipped: no project that was opened reads it
                no findings

                """, ""), text);
            Assert.Contains("""
                    {
                      "file": "obj/",
                      "reason": "build output or packages"
                    },
                """.ReplaceLineEndings("\n"), json.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("skipped", (await CommandRun.OfAsync(folder, "check", "--format", "json")).Output, StringComparison.Ordinal);
        }

        [Fact]
        public async Task Reads_a_file_that_git_ignores_if_it_is_given()
        {
            folder.Write(".gitignore", "*.yaml\n");
            folder.Write("compose.yaml", "services: { a: { image: redis } }\n");

            Assert.Equal(2, (await CommandRun.OfAsync(folder, "check")).ExitCode);
            Assert.Equal(1, (await CommandRun.OfAsync(folder, "check", "compose.yaml")).ExitCode);
        }

        [Fact]
        public async Task Reads_a_folder_with_several_solutions_if_no_project_is_opened()
        {
            folder.Write("one.sln", "");
            folder.Write("two.slnx", "");
            folder.Write("compose.yaml", "services: { a: { image: redis } }\n");

            Assert.Equal(2, (await CommandRun.OfAsync(folder, "check")).ExitCode);
            Assert.Equal(1, (await CommandRun.OfAsync(folder, "check", "--files-only")).ExitCode);
        }

        // Pins cannot fix an invalid file and an unnecessary comment.
        [Fact]
        public async Task Has_nothing_to_fix_for_findings_of_severity_info()
        {
            folder.Write("Dockerfile", "# oci-tag: ignore\nFROM redis:7.4\n");
            folder.Write("compose.yaml", "services:\n  a:\n    image: redis:7.4\n  b: [\n");

            Assert.EndsWith("2 findings in 2 files\n", (await CommandRun.OfAsync(folder, "check", "--severity", "info")).Output);
            Assert.Equal(0, (await CommandRun.OfAsync(folder, "fix")).ExitCode);
        }

        [Fact]
        public async Task Fails_without_projects_and_files_with_images()
        {
            folder.Write("README.md", "");

            var run = await CommandRun.OfAsync(folder, "check");

            Assert.Equal((2, ""), (run.ExitCode, run.Output));
            Assert.StartsWith("ocitag: no projects and no files with images found in '", run.Error);
        }

        [Fact]
        public async Task Fixes_the_same_files()
        {
            folder.Write("compose.yaml", "services:\n  db:\n    image: postgres:17.2\n");
            folder.Write("oci-images.lock.json", """{ "version": 1, "images": { "docker.io/library/postgres": { "tag": "17.4" } } }""");

            Assert.Equal(
                new CommandRun(0, "compose.yaml(3,12): 'postgres:17.2' -> 'postgres:17.4' (oci-images.lock.json)\n1 pinned, 0 left\n", ""),
                await CommandRun.OfAsync(folder, "fix"));
            Assert.Equal("services:\n  db:\n    image: postgres:17.4\n"u8.ToArray(), folder.Read("compose.yaml"));
        }

        [Theory]
        [InlineData("tag", "postgres:17.4")]
        [InlineData("digest", "postgres@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
        [InlineData("both", "postgres:17.4@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
        public async Task Writes_the_chosen_parts(string parts, string pinned)
        {
            folder.Write("Dockerfile", "FROM postgres\n");
            folder.Write(".editorconfig", "[*]\noci_tag.pin_style = tag\n");
            folder.Write("oci-images.lock.json", """
                { "version": 1, "images": { "docker.io/library/postgres": { "tag": "17.4", "digest": "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" } } }
                """);

            Assert.Equal(0, (await CommandRun.OfAsync(folder, "fix", "--pin", parts)).ExitCode);

            Assert.Equal($"FROM {pinned}\n", System.Text.Encoding.UTF8.GetString(folder.Read("Dockerfile")));
        }

        [Fact]
        public async Task Distinguishes_pins_that_cannot_be_written_from_missing_ones()
        {
            folder.Write("Dockerfile", "ARG REGISTRY=docker.io\nFROM alpine\nFROM ${REGISTRY}/library/redis\n");
            folder.Write("oci-images.lock.json", """{ "version": 1, "images": { "docker.io/library/redis": { "tag": "7.4.1" } } }""");

            var run = await CommandRun.OfAsync(folder, "fix");

            Assert.Contains("Dockerfile(2,6): warning OCI1001: Image 'alpine' has no tag or digest and resolves to 'docker.io/library/alpine:latest'; pin it " +
                "to a tag or digest (no pin is known)\n", run.Output);
        }

        [Fact]
        public async Task Reports_an_unreadable_file_and_checks_the_others()
        {
            folder.Write("compose.yaml", "services:\n  web:\n    image: nginx\n");
            File.CreateSymbolicLink(folder.PathOf("Dockerfile"), "nowhere");

            var run = await CommandRun.OfAsync(folder, "check");

            Assert.Equal(2, run.ExitCode);
            Assert.Contains("Dockerfile' cannot be read: ", run.Error);
            Assert.EndsWith("1 finding in 1 file\n", run.Output);
        }

        [Fact]
        public async Task Skips_test_snapshots_and_other_repositories()
        {
            const string compose = "services:\n  a:\n    image: redis\n";
            folder.Write("oci-images.lock.json", """{ "version": 1, "images": { "docker.io/library/redis": { "tag": "7.4" } } }""");
            foreach (string file in new[] { "compose.yaml", "Deploys.compose.verified.yaml", "compose.received.yaml", "a.Verified.Dockerfile",
                "clone/compose.yaml" })
            {
                folder.Write(file, file.EndsWith("Dockerfile", StringComparison.Ordinal) ? "FROM redis\n" : compose);
            }

            folder.Write("clone/.git/HEAD", "");
            string other = "ocitag: warning: 'clone' is another git repository and is skipped; pass it as PATH to include it\n";

            Assert.Equal(
                new CommandRun(1, "compose.yaml(3,12): warning OCI1001: Image 'redis' has no tag or digest and resolves to 'docker.io/library/redis:latest'; " +
                    "pin it to a tag or digest\n1 finding in 1 file\n", other),
                await CommandRun.OfAsync(folder, "check"));
            Assert.Equal(
                new CommandRun(0, "compose.yaml(3,12): 'redis' -> 'redis:7.4' (oci-images.lock.json)\n1 pinned, 0 left\n", other),
                await CommandRun.OfAsync(folder, "fix"));
            Assert.Equal(System.Text.Encoding.UTF8.GetBytes(compose), folder.Read("clone/compose.yaml"));
            Assert.Equal(System.Text.Encoding.UTF8.GetBytes(compose), folder.Read("compose.received.yaml"));

            // The nested repository is skipped, unless it is the path.
            Assert.Equal(1, (await CommandRun.OfAsync(folder, "check", "clone")).ExitCode);
        }

        [Fact]
        public async Task Does_not_write_to_a_read_only_file()
        {
            folder.Write("Dockerfile", "FROM redis\n");
            folder.Write("oci-images.lock.json", """{ "version": 1, "images": { "docker.io/library/redis": { "tag": "7.4" } } }""");
            new FileInfo(folder.PathOf("Dockerfile")).IsReadOnly = true;

            var run = await CommandRun.OfAsync(folder, "fix");
            new FileInfo(folder.PathOf("Dockerfile")).IsReadOnly = false;

            Assert.Equal(2, run.ExitCode);
            Assert.EndsWith("Dockerfile' is not written: it is read-only\n", run.Error);
            Assert.Equal("FROM redis\n"u8.ToArray(), folder.Read("Dockerfile"));
        }

        [Fact]
        public async Task Fails_if_the_report_cannot_be_written()
        {
            folder.Write("Dockerfile", "FROM redis:7.4\n");

            var run = await CommandRun.OfAsync(folder, "check", "--output", "nowhere/report.txt");

            Assert.Equal((2, "no findings\n"), (run.ExitCode, run.Output));
            Assert.Contains("nowhere/report.txt' is not written: ", run.Error);
        }
    }
}
