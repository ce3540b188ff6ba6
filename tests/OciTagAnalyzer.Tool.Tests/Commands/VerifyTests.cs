using System.Text.Json.Nodes;
using NJsonSchema;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;
using OciTagAnalyzer.Tool.Tests.Reports;

namespace OciTagAnalyzer.Tool.Tests.Commands;

public static class VerifyTests
{
    const string LockName = "oci-images.lock.json";

    static readonly JsonSchema schema = EmbeddedSchema.Load("ocitag-verify.schema.json");

    public sealed class Against_registries : IAsyncLifetime
    {
        readonly TemporaryFolder folder = new();
        RealRegistry registry = null!;
        Pusher pusher = null!;

        public async Task InitializeAsync()
        {
            registry = await RealRegistry.StartAsync();
            pusher = new(registry);
        }

        public async Task DisposeAsync()
        {
            pusher.Dispose();
            await registry.DisposeAsync();
            folder.Dispose();
        }

        [Fact]
        public async Task Distinguishes_moved_tags_deleted_tags_and_deleted_digests()
        {
            string one = await pusher.PushIndexAsync("db", "17.1", "one");
            Lock((Image("db"), $$"""{ "tag": "17.1", "digest": "{{one}}" }"""), (Image("db:17.1"), $$"""{ "digest": "{{one}}" }"""));
            Assert.Equal(new CommandRun(0, "2 verified, 0 changed, 0 unknown\n", ""), await VerifyAsync());

            string two = await pusher.PushIndexAsync("db", "17.1", "two");
            Assert.Equal(new CommandRun(1, $"""
                {Image("db")}: changed: tag '17.1' was moved
                  - 17.1@{one}
                  + 17.1@{two}
                {Image("db:17.1")}: changed: tag '17.1' was moved
                  - 17.1@{one}
                  + 17.1@{two}
                  `ocitag lock --update` would lock {two}
                0 verified, 2 changed, 0 unknown

                """, ""), await VerifyAsync());

            await pusher.DeleteAsync("db", two);
            Assert.StartsWith(
                $"{Image("db")}: changed: tag '17.1' no longer exists\n  - 17.1@{one}\n{Image("db:17.1")}: changed", (await VerifyAsync()).Output);

            await pusher.DeleteAsync("db", one);
            Assert.StartsWith($"{Image("db")}: changed: tag '17.1' no longer exists, and digest {one} no longer exists\n", (await VerifyAsync()).Output);
        }

        [Fact]
        public async Task Reports_a_moved_shortened_version()
        {
            string one = await pusher.PushImageAsync("db", "17.1.0", "one");
            await pusher.PushImageAsync("db", "17", "one");
            Lock((Image("db:17"), $$"""{ "tag": "17.1.0", "digest": "{{one}}" }"""));
            Assert.Equal(0, (await VerifyAsync()).ExitCode);

            string two = await pusher.PushImageAsync("db", "17", "two");

            Assert.StartsWith($"{Image("db:17")}: changed: tag '17' was moved\n  - 17@{one}\n  + 17@{two}\n", (await VerifyAsync()).Output);
        }

        [Fact]
        public async Task Shows_what_an_update_would_lock()
        {
            string one = await pusher.PushImageAsync("db", "17.1", "one");
            Lock((Image("db"), $$"""{ "tag": "17.1", "digest": "{{one}}" }"""));
            await pusher.PushImageAsync("db", "17.1", "rebuilt");
            string three = await pusher.PushImageAsync("db", "17.2", "three");
            await pusher.PushImageAsync("db", "latest", "three");

            Assert.Contains($"\n  `ocitag lock --update` would lock 17.2@{three}\n", (await VerifyAsync()).Output);

            FilesProject.Use(folder, Image("db"));
            Assert.Equal(0, (await CommandRun.OfAsync(folder, "lock", "--update")).ExitCode);
            Assert.Equal(new CommandRun(0, "1 verified, 0 changed, 0 unknown\n", ""), await VerifyAsync());
        }

        [Fact]
        public async Task Prints_JSON_as_the_schema_describes_it()
        {
            string one = await pusher.PushImageAsync("db", "17.1", "one");
            await pusher.PushImageAsync("db", "18.1", "one");
            await pusher.PushImageAsync("db", "latest", "one");
            string gone = FakeManifests.DigestOf([]);
            Lock(
                (Image("db"), $$"""{ "tag": "17.1", "digest": "{{one}}" }"""),
                (Image("db:18.1"), $$"""{ "digest": "{{one}}" }"""),
                (Image($"db@{gone}"), $$"""{ "digest": "{{gone}}" }"""),
                (Image("none:1"), "{ \"tag\": \"1\" }"),
                ("docker.invalid/app:1", $$"""{ "digest": "{{one}}" }"""));
            string two = await pusher.PushImageAsync("db", "17.1", "two");

            CommandRun run = await VerifyAsync("--format", "json");

            Assert.Equal((1, ""), (run.ExitCode, run.Error));
            Assert.Empty(schema.Validate(run.Output));
            JsonNode report = JsonNode.Parse(run.Output)!;
            Assert.Equal((1, 3, 1), ((int)report["verified"]!, (int)report["changed"]!, (int)report["unknown"]!));
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse($$"""
                [
                  { "subject": "{{Image("db")}}", "status": "changed", "reason": "tag '17.1' was moved",
                    "change": { "tag": "17.1", "before": "{{one}}", "now": "{{two}}", "update": { "tag": "18.1", "digest": "{{one}}" } } },
                  { "subject": "{{Image("db:18.1")}}", "status": "verified" },
                  { "subject": "{{Image($"db@{gone}")}}", "status": "changed", "reason": "digest {{gone}} no longer exists",
                    "change": { "before": "{{gone}}" } },
                  { "subject": "{{Image("none:1")}}", "status": "changed", "reason": "tag '1' no longer exists", "change": { "tag": "1" } },
                  { "subject": "docker.invalid/app:1", "status": "unknown", "reason": "cannot resolve host docker.invalid" }
                ]
                """), report["results"]), run.Output);
        }

        [Fact]
        public async Task Warns_once_about_a_registry_that_does_not_respond()
        {
            Lock([.. Enumerable.Range(1, 9).Select(number => ($"docker.invalid/app{number}:1", "{ \"tag\": \"1\" }"))]);

            CommandRun run = await VerifyAsync();

            Assert.Equal((0, "0 verified, 0 changed, 9 unknown\n"), (run.ExitCode, run.Output));
            Assert.InRange(run.Error.Split('\n').Length, 2, 3);
            Assert.Contains(" more: unknown: ", run.Error);
        }

        [Fact]
        public async Task Verifies_only_the_digest_of_floating_tags()
        {
            string one = await pusher.PushImageAsync("db", "latest", "one");
            await pusher.PushImageAsync("db", "latest", "two");
            Lock((Image("db"), $$"""{ "digest": "{{one}}" }"""), (Image("db:latest"), $$"""{ "digest": "{{one}}" }"""));

            Assert.Equal(new CommandRun(0, "2 verified, 0 changed, 0 unknown\n", ""), await VerifyAsync());
        }

        [Theory]
        [InlineData(".editorconfig", "root = true\n[*]\noci_tag.floating_tags = stable\n")]
        [InlineData(".globalconfig", "is_global = true\noci_tag.floating_tags = stable\n")]
        public async Task Reads_floating_tags_from_the_options_for_the_lock_file(string config, string text)
        {
            string one = await pusher.PushImageAsync("db", "stable", "one");
            await pusher.PushImageAsync("db", "stable", "two");
            Lock((Image("db:stable"), $$"""{ "digest": "{{one}}" }"""));
            Assert.Equal(1, (await VerifyAsync()).ExitCode);

            folder.Write(config, text);

            Assert.Equal(new CommandRun(0, "1 verified, 0 changed, 0 unknown\n", ""), await VerifyAsync());
        }

        [Fact]
        public async Task Warns_about_a_registry_that_does_not_respond_and_fails_with_strict()
        {
            Lock((Image("db:17.1"), $$"""{ "digest": "{{FakeManifests.DigestOf([])}}" }"""));
            await registry.DisposeAsync();
            registry = await RealRegistry.StartAsync();

            CommandRun run = await VerifyAsync();
            Assert.Equal(0, run.ExitCode);
            Assert.Contains("cannot connect to ", run.Error);
            Assert.Equal("0 verified, 0 changed, 1 unknown\n", run.Output);

            run = await VerifyAsync("--strict");
            Assert.Equal(1, run.ExitCode);
            Assert.Equal("", run.Error);
            Assert.Contains(": unknown: cannot connect to ", run.Output);
            Assert.EndsWith("0 verified, 0 changed, 1 unknown\n", run.Output);
        }

        [Fact]
        public async Task Needs_a_lock_file()
        {
            CommandRun run = await VerifyAsync();

            Assert.Equal(2, run.ExitCode);
            Assert.Contains($"there is no {LockName} in", run.Error);
        }

        [Fact]
        public async Task Finds_the_lock_file_in_a_folder_above()
        {
            Lock();
            folder.Write("src/app/Program.cs", "");

            Assert.Equal(new CommandRun(0, "0 verified, 0 changed, 0 unknown\n", ""), await VerifyAsync("src/app"));
            Assert.Equal(0, (await VerifyAsync(LockName)).ExitCode);
        }

        string Image(string text) => $"{registry.Host}/{text}";

        void Lock(params (string Image, string Entry)[] images) => folder.Write(LockName,
            $$"""{ "version": 1, "images": { {{string.Join(", ", images.Select(image => $"\"{image.Image}\": {image.Entry}"))}} } }""");

        Task<CommandRun> VerifyAsync(params string[] arguments) => CommandRun.OfAsync(folder, ["verify", .. arguments]);
    }

    public sealed class Offline : IDisposable
    {
        static readonly string digest = FakeManifests.DigestOf([1]);
        static readonly string another = FakeManifests.DigestOf([2]);

        readonly TemporaryFolder folder = new();

        public void Dispose() => folder.Dispose();

        [Fact]
        public async Task Compares_the_sources_with_the_lock_file()
        {
            folder.Write(LockName, $$"""{ "version": 1, "images": { "docker.io/library/postgres": { "tag": "17.2", "digest": "{{digest}}" } } }""");
            await FilesProject.CreateInAsync(folder, "postgres", "postgres:17.2", $"postgres:17.2@{digest}", $"postgres:17.2@{another}", "redis:7.4");

            CommandRun run = await CommandRun.OfAsync(folder, "verify", "--offline");

            Assert.Equal(new CommandRun(1, $"""
                compose.yaml: 'postgres:17.2@{another}': changed: differs from the pin of 'postgres' in the lock file; run `ocitag fix`
                compose.yaml: 'redis:7.4': changed: has no entry in the lock file; run `ocitag lock`
                3 verified, 2 changed, 0 unknown

                """, ""), run);
            Assert.Equal(run, await CommandRun.OfAsync(folder, "verify", "--offline", LockName));
        }
    }

    public sealed class Of_Incus : IDisposable
    {
        static readonly string digest = FakeManifests.DigestOf([1]);
        static readonly string hex = digest["sha256:".Length..];

        readonly TemporaryFolder folder = new();

        public Of_Incus() => folder.Write(LockName, $$"""
            {
              "version": 1,
              "images": {
                "docker.io/kimai/kimai2:apache": { "tag": "apache-2.21.0", "digest": "{{digest}}" },
                "quay.io/team/app:1.2": { "digest": "{{digest}}" }
              }
            }
            """);

        public void Dispose() => folder.Dispose();

        [Theory]
        [InlineData(null, "docker.io/kimai/kimai2", "other", 1, "does not record its tag")]
        [InlineData("kimai/kimai2:apache-2.21.0", "docker.io/kimai/kimai2", "locked", 0, "1 verified")]
        [InlineData("kimai/kimai2:apache", "docker.io/kimai/kimai2", "locked", 0, "1 verified")]
        [InlineData(
            "kimai/kimai2:apache", "docker.io/kimai/kimai2", "other", 1, "whose tag may have moved; the lock file has 'kimai/kimai2:apache-2.21.0@sha256:")]
        [InlineData("kimai/kimai2:apache-2.21.0", "docker.io/kimai/kimai2", "other", 0, "1 unknown")]
        [InlineData("kimai/kimai2:apache-2.20.0", "docker.io/kimai/kimai2", "other", 1, "; the lock file has 'kimai/kimai2:apache-2.21.0@sha256:")]
        [InlineData("kimai/kimai2:fpm", "docker.io/kimai/kimai2", "other", 1, "has no entry in the lock file")]
        [InlineData("kimai/kimai2", "docker.io/kimai/kimai2", "other", 1, "has no entry in the lock file")]
        [InlineData("team/app:1.2", "quay.io/team/app", "locked", 0, "1 verified")]
        [InlineData("team/app:1.2", "docker.io/team/app", "locked", 1, "'team/app:1.2', which has no entry")]
        public async Task Compares_the_instance_with_the_lock_file(string? id, string repository, string content, int exitCode, string expected)
        {
            CommandRun run = await VerifyAsync(Instance(id, repository, content == "locked" ? hex : FakeManifests.DigestOf([2])["sha256:".Length..]));

            Assert.Equal(exitCode, run.ExitCode);
            Assert.Contains(expected, run.Output);
        }

        [Fact]
        public async Task Accepts_an_instance_that_was_created_by_digest() =>
            Assert.Equal(0, (await VerifyAsync(Instance($"kimai/kimai2@{digest}", "docker.io/kimai/kimai2", "00"))).ExitCode);

        [Theory]
        [InlineData("6.0.5", 1)]
        [InlineData("6.12", 1)]
        [InlineData("6.18.1", 1)]
        [InlineData("6.0.6", 0)]
        [InlineData("6.19", 0)]
        public async Task Uses_the_base_image_as_the_digest_if_the_version_records_it(string version, int exitCode)
        {
            CommandRun run = await VerifyAsync(Instance("team/app:1.2", "quay.io/team/app", "00"), "--incus-version", version);

            Assert.Equal(exitCode, run.ExitCode);
        }

        [Fact]
        public async Task Reads_a_list_of_instances_and_standard_input()
        {
            string list = $"""
                - name: one
                  config:
                    image.description: quay.io/team/app (OCI)
                    image.id: team/app:1.2
                    volatile.base_image: {hex}
                    volatile.container.oci: "true"
                - name: two
                  config:
                    image.description: Debian bookworm amd64
                - name: three
                  config:
                    image.id: nginx
                    image.type: oci

                """;

            CommandRun run = await CommandRun.OfAsync(folder, new StringReader(list), "verify", "--incus", "-");

            Assert.Equal(
                "one: verified\nthree: changed: was created from 'nginx', which has no entry in the lock file\n1 verified, 1 changed, 0 unknown\n",
                run.Output);
        }

        [Fact]
        public async Task Reads_an_image()
        {
            CommandRun run = await VerifyAsync("""
                auto_update: false
                properties:
                  architecture: x86_64
                  description: quay.io/team/app (OCI)
                  id: team/app:1.3
                  type: oci
                public: false

                """);

            Assert.StartsWith("quay.io/team/app (OCI): changed: was created from 'quay.io/team/app:1.3', which has no entry in the lock file", run.Output);
        }

        [Theory]
        [InlineData("config:\n  image.description: Debian\n", "contains no instance of an OCI image")]
        [InlineData("", "contains no instance of an OCI image")]
        [InlineData("a: [", "cannot be read")]
        public async Task Fails_for_other_input(string text, string expected)
        {
            CommandRun run = await VerifyAsync(text);

            Assert.Equal(2, run.ExitCode);
            Assert.Contains(expected, run.Error);
        }

        [Fact]
        public async Task Prints_no_control_characters()
        {
            CommandRun run = await VerifyAsync("name: \"\\e[2Jtime\"\nconfig:\n  image.type: oci\n  image.id: \"\\e[31mapp\"\n");

            Assert.StartsWith("\uFFFD[2Jtime: changed: was created from '\uFFFD[31mapp', which is not an image reference\n", run.Output);
        }

        [Fact]
        public async Task Fails_for_a_missing_file() =>
            Assert.Equal(2, (await CommandRun.OfAsync(folder, "verify", "--incus", "none.yaml")).ExitCode);

        [Theory]
        [InlineData("--offline and --incus cannot be combined; use one of them", "--offline", "--incus", "instance.yaml")]
        [InlineData("--incus-version requires --incus", "--incus-version", "6.12")]
        [InlineData("Invalid value '6' for --incus-version; expected a version such as 6.12 or 6.0.5", "--incus", "instance.yaml", "--incus-version", "6")]
        public async Task Rejects_invalid_arguments(string problem, params string[] arguments) =>
            Assert.Equal(new CommandRun(2, "", problem + "\n"), await CommandRun.OfAsync(folder, ["verify", .. arguments]));

        static string Instance(string? id, string repository, string content) => $"""
            architecture: x86_64
            config:
              image.architecture: x86_64
              image.description: {repository} (OCI)
              {(id is null ? "image.os: none" : $"image.id: {id}")}
              image.type: oci
              volatile.base_image: {content}
              volatile.container.oci: "true"
            devices: {"{}"}
            ephemeral: false

            """;

        Task<CommandRun> VerifyAsync(string instance, params string[] arguments)
        {
            folder.Write("instance.yaml", instance);
            return CommandRun.OfAsync(folder, ["verify", "--incus", "instance.yaml", .. arguments]);
        }
    }
}
