using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Commands;

/// <summary><c>ocitag update</c> on files and lock files, without a project.</summary>
public sealed class UpdateFilesTests : UpdateTest
{
    const string LockName = "oci-images.lock.json";

    private protected override void Prepare()
    {
        Images.PushEach("db", "16.6 17.1 17.2 17.6 18.1 18.2beta1 17.2-alpine 17.6-alpine latest");
        Images.PushEach("web", "1.0.0 1.0.3 1.2.0 2.0.0 latest");
    }

    // A file with the tag 17.2 of the image at {db}. Every other byte must stay.
    [Theory]
    [InlineData("compose.yaml", "services:\r\n  db:\r\n    image: \"{db}:17.2\" # the shop's\r\n  cache:\r\n    image: redis\r\n")]
    [InlineData("compose.yaml", "x-db: &db {db}:17.2\nservices:\n  a:\n    image: *db\n  b:\n    image: *db\n")]
    [InlineData("compose.yaml", "services:\n  db:\n    image: ${DB:-{db}:17.2}\n")]
    [InlineData("compose.yaml", "services:\n  db:\n    image: {db}:${TAG:-17.2}\n")]
    [InlineData("Dockerfile", "\uFEFF# Bücher\r\nFROM --platform=linux/amd64 {db}:17.2 AS db\r\n\tRUN  true ")]
    [InlineData("Dockerfile", "ARG VERSION=17.2\nFROM {db}:${VERSION}\n")]
    [InlineData("Dockerfile", "ARG IMAGE={db}:17.2\nFROM $IMAGE\n")]
    [InlineData("Dockerfile", "ARG VERSION=17.2\nARG TAG=${VERSION}-alpine\nFROM {db}:$VERSION AS a\nFROM {db}:$TAG\n")]
    [InlineData("k8s/pod.yaml", "apiVersion: v1\nkind: Pod\nmetadata:\n  name: db\nspec:\n  containers:\n  - name: db\n    image: '{db}:17.2'\n")]
    [InlineData("kustomization.yaml", "kind: Kustomization\nimages:\n- name: {db}\n  newTag: \"17.2\"\n")]
    [InlineData("charts/db/values.yaml", "image:\n  repository: {db}\n  tag: \"17.2\"\n")]
    [InlineData(".github/workflows/ci.yml", "on: push\njobs:\n  a:\n    runs-on: x\n    container: {db}:17.2\n    steps:\n    - run: docker run {db}:17.2\n")]
    [InlineData(".gitlab-ci.yml", "variables:\n  V: \"17.2\"\ntest:\n  image: {db}:$V\n  script: [\"true\"]\n")]
    [InlineData("appsettings.json", "{ \"Db\": { \"ContainerImage\": \"{db}:17.2\" } }")]
    public async Task Moves_only_the_tag(string file, string text)
    {
        string before = text.Replace("{db}", Image("db"), StringComparison.Ordinal);
        Folder.Write(file, before);

        CommandRun run = await RunAsync("update");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(before.Replace("17.2", "17.6", StringComparison.Ordinal), TextOf(file));
        Assert.Contains($"'{Image("db:17.2")}' -> '{Image("db:17.6")}' (minor)", run.Output);

        CommandRun second = await RunAsync("update");
        Assert.Equal((0, ""), (second.ExitCode, second.Error));
        Assert.StartsWith("0 updated at 0 places, 0 kept back, 0 held, ", second.Output);
        Assert.EndsWith(" up to date, 0 failed (3 requests)\n", second.Output);
    }

    [Theory]
    [InlineData("ARG VERSION=17.2\nFROM {db}:$VERSION AS a\nARG VERSION\nRUN ./install $VERSION\n")]
    [InlineData("ARG VERSION=17.2\nFROM {db}:${VERSION}-alpine AS a\nARG VERSION\nRUN ./install $VERSION\n")]
    public async Task Keeps_an_argument_that_is_also_used_for_something_else(string dockerfile)
    {
        string before = dockerfile.Replace("{db}", Image("db"), StringComparison.Ordinal);
        Folder.Write("Dockerfile", before);

        CommandRun run = await RunAsync("update");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("it cannot be edited here\n  Dockerfile(", run.Output);
        Assert.Equal(before, TextOf("Dockerfile"));
    }

    [Theory]
    [InlineData("17.2", "patch", "17.2")]
    [InlineData("17.2", "minor", "17.6")]
    [InlineData("17.2", "major", "18.1")]
    [InlineData("17.2-alpine", "major", "17.6-alpine")]
    public async Task Takes_the_widest_step_that_is_allowed(string tag, string step, string after)
    {
        FilesProject.Use(Folder, Image($"db:{tag}"));

        CommandRun run = await RunAsync("update", "--to", step);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal($"services:\n  s0:\n    image: {Image($"db:{after}")}\n", TextOf("compose.yaml"));
    }

    [Fact]
    public async Task Takes_no_digest_that_the_content_does_not_have()
    {
        Images.PushEach("a", "1.0 1.1");
        string before = $"FROM {Registry.Host}/a:1.0@{Images.DigestOf("a", "1.0")}\n";
        Folder.Write("Dockerfile", before);
        string wrong = FakeManifests.DigestOf([]);
        Images.Head = response => response.Headers["Docker-Content-Digest"] = wrong;

        CommandRun run = await RunAsync("update");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("1 failed", run.Output);
        Assert.Equal(before, TextOf("Dockerfile"));
    }

    [Fact]
    public async Task Moves_only_the_images_that_match()
    {
        FilesProject.Use(Folder, Image("db:17.2"), Image("web:1.0.0"));

        CommandRun run = await RunAsync("update", $"{Registry.Host}/w*");

        Assert.Equal($"services:\n  s0:\n    image: {Image("db:17.2")}\n  s1:\n    image: {Image("web:1.2.0")}\n", TextOf("compose.yaml"));
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            "ocitag: warning: no image with a version or a digest matches PATTERN; pass a folder with --path\n", (await RunAsync("update", "none")).Error);
    }

    [Fact]
    public async Task Moves_tag_and_digest_together_and_the_digest_of_a_tag_that_moves()
    {
        string old = Images.DigestOf("db", "17.2");
        string unpinned = $"FROM {Image($"web@{Images.DigestOf("web", "latest")}")}\n";
        Folder.Write("Dockerfile", unpinned);
        FilesProject.Use(Folder, Image($"db:17.2@{old}"), Image("db:17.2"), Image($"db:latest@{Images.DigestOf("db", "latest")}"));
        Images.Push("db", "2026-02-01", "latest");
        Images.Push("web", "2026-02-01", "latest");

        CommandRun run = await RunAsync("update");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            $"services:\n  s0:\n    image: {Image($"db:17.6@{Images.DigestOf("db", "17.6")}")}\n  s1:\n    image: {Image("db:17.6")}\n" +
            $"  s2:\n    image: {Image($"db:latest@{Images.DigestOf("db", "latest")}")}\n",
            TextOf("compose.yaml"));
        Assert.Equal($"FROM {Image($"web@{Images.DigestOf("web", "latest")}")}\n", TextOf("Dockerfile"));
        Assert.NotEqual(unpinned, TextOf("Dockerfile"));
    }

    [Fact]
    public async Task Updates_the_digest_of_a_tag_that_was_built_again()
    {
        FilesProject.Use(Folder, Image($"web:2.0.0@{Images.DigestOf("web", "2.0.0")}"));
        string now = Images.Push("web", "2026-02-01", "2.0.0");

        CommandRun run = await RunAsync("update");

        Assert.Contains(" (digest)\n", run.Output);
        Assert.Equal($"services:\n  s0:\n    image: {Image($"web:2.0.0@{now}")}\n", TextOf("compose.yaml"));
    }

    /// <summary>The key in the lock file is the request; the pin is in the sources, or only in the lock file.</summary>
    [Theory]
    [InlineData("db", "17.2", "db:17.2", "db", "17.6")]
    [InlineData("db", "17.2", "db", "db", "17.6")]
    [InlineData("db:latest", "17.2", "db:17.2", "db:latest", "17.6")]
    [InlineData("db:17.2", null, "db:17.2", "db:17.6", null)]
    public async Task Moves_the_lock_file_with_the_sources(string key, string? pin, string source, string keyAfter, string? pinAfter)
    {
        string digest = Images.DigestOf("db", "17.2");
        string tag = pin is null ? "" : $"\"tag\": \"{pin}\", ";
        Folder.Write(LockName, $$"""{ "version": 1, "images": { "{{Image(key)}}": { {{tag}}"digest": "{{digest}}", "note": [1] } }, "comment": "ours" }""");
        FilesProject.Use(Folder, Image(source));

        CommandRun run = await RunAsync("update");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        ImageLock locked = ImageLock.Read(TextOf(LockName)).Lock;
        (string found, LockEntry entry) = Assert.Single(locked.Images);
        Assert.Equal((Image(keyAfter), pinAfter, Images.DigestOf("db", "17.6")), (found, entry.Tag, entry.Digest));
        Assert.Contains("\"note\": [1]", TextOf(LockName));
        Assert.Contains("\"comment\": \"ours\"", TextOf(LockName));
        Assert.Equal($"services:\n  s0:\n    image: {Image(source.Replace("17.2", "17.6", StringComparison.Ordinal))}\n", TextOf("compose.yaml"));
        Assert.Equal(0, (await RunAsync("check")).ExitCode == 2 ? 2 : 0);
        Assert.Equal(0, (await RunAsync("verify")).ExitCode);
        Assert.StartsWith("0 updated at 0 places, ", (await RunAsync("update")).Output);
    }

    [Fact]
    public async Task Moves_a_shortened_version_with_its_full_version_in_the_lock_file()
    {
        Images.Push("app", "2026-01-01", "8", "8.4", "8.4.1");
        Images.Push("app", "2026-01-01", "9", "9.1", "9.1.2");
        Folder.Write("Dockerfile", $"FROM {Image("app:8")}\n");
        await RunAsync("lock");

        CommandRun run = await RunAsync("update", "--to", "major");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal($"FROM {Image("app:9")}\n", TextOf("Dockerfile"));
        (string key, LockEntry entry) = Assert.Single(ImageLock.Read(TextOf(LockName)).Lock.Images);
        Assert.Equal((Image("app:9"), "9.1.2", Images.DigestOf("app", "9")), (key, entry.Tag, entry.Digest));
        Assert.Equal(0, (await RunAsync("verify")).ExitCode);
    }

    [Fact]
    public async Task Moves_a_pin_out_of_the_version_that_was_requested()
    {
        Images.Push("app", "2026-01-01", "8", "8.4.1");
        Images.Push("app", "2026-01-01", "9", "9.1.2");
        Folder.Write("Dockerfile", $"FROM {Image("app:8")}\n");
        await RunAsync("lock");
        Folder.Write("Dockerfile", $"FROM {Image($"app:8.4.1@{Images.DigestOf("app", "8")}")}\n");

        await RunAsync("update", "--to", "major");

        Assert.Equal($"FROM {Image($"app:9.1.2@{Images.DigestOf("app", "9")}")}\n", TextOf("Dockerfile"));
        Assert.Equal(Image("app:9.1.2"), Assert.Single(ImageLock.Read(TextOf(LockName)).Lock.Images).Key);
    }

    [Fact]
    public async Task Respects_the_options()
    {
        FilesProject.Use(Folder, Image("db:17.2"), Image("web:1.0.0"), Image("db:16.6"));
        Folder.Write(".editorconfig", $"""
            root = true
            [*]
            oci_tag.update_limits = *=major, **/web=patch
            oci_tag.update_tags = **/db=!18*
            oci_tag.update_held = **/db:16* (the old driver, until May)
            """);

        CommandRun run = await RunAsync("update", "--to", "major");

        Assert.Equal(
            $"services:\n  s0:\n    image: {Image("db:17.6")}\n  s1:\n    image: {Image("web:1.0.3")}\n  s2:\n    image: {Image("db:16.6")}\n",
            TextOf("compose.yaml"));
        Assert.Contains($"'{Image("db:16.6")}' is held by oci_tag.update_held: the old driver, until May\n", run.Output);
        Assert.EndsWith("2 updated at 2 places, 0 kept back, 1 held, 0 up to date, 0 failed (4 requests)\n", run.Output);
    }

    [Fact]
    public async Task Takes_only_images_that_are_old_enough()
    {
        Images.Push("app", "2026-01-01", "1.0");
        Images.Push("app", "2026-02-01", "1.1");
        Images.Push("app", "2026-02-27", "1.2");
        Images.Push("app", null, "1.3");
        Images.Push("new", "2026-01-01", "1.0");
        Images.Push("new", "2026-02-27", "1.1");
        FilesProject.Use(Folder, Image("app:1.0"), Image("new:1.0"));

        CommandRun run = await CommandRun.OfAsync(
            Folder, host => host with { Clock = new FixedClock(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero)) }, default, "update", "--min-age", "7d");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"services:\n  s0:\n    image: {Image("app:1.1")}\n  s1:\n    image: {Image("new:1.0")}\n", TextOf("compose.yaml"));
        Assert.Contains($"'{Image("new:1.0")}' has a newer image, which is not taken yet: it was created at 2026-02-27 00:00 UTC", run.Output);
    }

    [Fact]
    public async Task Keeps_an_image_back_if_a_place_cannot_be_edited()
    {
        FilesProject.Use(Folder, Image("db:17.2"), Image("web:1.0.0"));
        Folder.Write("Dockerfile", $"FROM {Image("db:17.2")}\n");
        File.SetAttributes(Folder.PathOf("Dockerfile"), FileAttributes.ReadOnly);
        string before = TextOf("Dockerfile");

        CommandRun run = await RunAsync("update");

        File.SetAttributes(Folder.PathOf("Dockerfile"), FileAttributes.Normal);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal($"services:\n  s0:\n    image: {Image("db:17.2")}\n  s1:\n    image: {Image("web:1.2.0")}\n", TextOf("compose.yaml"));
        Assert.Equal(before, TextOf("Dockerfile"));
        Assert.Contains($"'{Image("db:17.2")}' is not moved to '17.6': it is read-only\n  Dockerfile(1,6)\n", run.Output);
    }

    [Theory]
    [InlineData("services:\n  a:\n    image: {h}/a:${V:-1.0}\n", "1.0 1.1 1.2", "1.0 1.1", "1.1")]
    [InlineData("services:\n  a:\n    image: {h}/a:${V:-1.0}\n", "1.0 1.2", "1.0 1.1", "1.0")]
    public async Task Moves_images_with_a_common_tag_only_together(string compose, string first, string second, string after)
    {
        Images.PushEach("a", first);
        Images.PushEach("b", second);
        Folder.Write("Dockerfile", $"ARG V=1.0\nFROM {Image("a")}:$V AS a\nFROM {Image("b")}:$V\n");
        Folder.Write("compose.yaml", compose.Replace("{h}", Registry.Host, StringComparison.Ordinal));

        CommandRun run = await RunAsync("update");

        Assert.Equal($"ARG V={after}\nFROM {Image("a")}:$V AS a\nFROM {Image("b")}:$V\n", TextOf("Dockerfile"));
        Assert.Equal(compose.Replace("{h}", Registry.Host, StringComparison.Ordinal).Replace("1.0", after, StringComparison.Ordinal), TextOf("compose.yaml"));
        Assert.Equal(after == "1.0" ? 1 : 0, run.ExitCode);
        Assert.Equal(after == "1.0", run.Output.Contains("has the same tag in the sources, and cannot move with it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Prints_a_patch_that_makes_the_same_changes()
    {
        string digest = Images.DigestOf("db", "17.2");
        FilesProject.Use(Folder, Image($"db:17.2@{digest}"), Image("web:1.0.0"));
        Folder.Write(LockName, $$"""{ "version": 1, "images": { "{{Image("db")}}": { "tag": "17.2", "digest": "{{digest}}" } } }""" + "\n");
        var untouched = Folder.Contents();

        CommandRun dry = await RunAsync("update", "--dry-run");

        Assert.Equal(untouched, Folder.Contents());
        CommandRun real = await RunAsync("update");
        string patch = dry.Output.Replace(" (dry run: no file is written)", "", StringComparison.Ordinal).Replace(real.Output, "", StringComparison.Ordinal);
        Assert.StartsWith("--- a/compose.yaml\n+++ b/compose.yaml\n", patch);
        var updated = Folder.Contents();
        foreach ((string file, string content) in untouched)
        {
            Folder.Write(file, Convert.FromHexString(content));
        }

        await GitApply.RunAsync(Folder, patch);
        Assert.Equal(updated, Folder.Contents());
    }

    [Fact]
    public async Task Writes_one_patch_for_each_image()
    {
        FilesProject.Use(Folder, Image("db:17.2"), Image("web:1.0.0"));
        string before = TextOf("compose.yaml");

        CommandRun run = await RunAsync("update", "--split", "patches");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(before, TextOf("compose.yaml"));
        string[] patches = [.. Directory.GetFiles(Folder.PathOf("patches")).Order(StringComparer.Ordinal)];
        Assert.Equal(2, patches.Length);
        Assert.EndsWith("-db-17.2-to-17.6.patch", patches[0]);
        await GitApply.RunAsync(Folder, await File.ReadAllTextAsync(patches[0]));
        Assert.Equal(before.Replace("17.2", "17.6", StringComparison.Ordinal), TextOf("compose.yaml"));
        Folder.Write("compose.yaml", before);
        await GitApply.RunAsync(Folder, await File.ReadAllTextAsync(patches[1]));
        Assert.Equal(before.Replace("1.0.0", "1.2.0", StringComparison.Ordinal), TextOf("compose.yaml"));
    }

    [Fact]
    public async Task Describes_the_update_in_Markdown()
    {
        Images.Push("doc", null, "1.0");
        Images.PushWith("doc", "1.1", "https://example.com/doc(1)|a b?q=[x]#17/<bookworm>");
        Images.Push("odd", null, "1.0");
        Images.PushWith("odd", "1.1", "javascript:alert(1)");
        FilesProject.Use(Folder, Image("db:17.2"), Image("doc:1.0"), Image("odd:1.0"), Image("web:1.0.0"));
        Folder.Write(".globalconfig", "is_global = true\noci_tag.update_held = **/web (until *May*)\n");

        await RunAsync("update", "--summary", "out/../summary.md");

        Assert.Equal($"""
            ## Container image updates

            | image | old | new | step | places |
            |---|---|---|---|---|
            | `{Image("db")}` | `17.2` | `17.6` | minor | compose.yaml:3 |
            | `{Image("doc")}` ([source](https://example.com/doc%281%29%7Ca%20b?q=[x]#17/%3Cbookworm%3E)) | `1.0` | `1.1` | minor | compose.yaml:5 |
            | `{Image("odd")}` | `1.0` | `1.1` | minor | compose.yaml:7 |

            ### Held by the options

            - `{Image("web:1.0.0")}`: until \*May\*

            """.ReplaceLineEndings("\n"), TextOf("summary.md"));
    }

    /// <summary>A list for each image, and for the source of the new one its manifest and configuration, which also contain its age.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(6, "--summary", "a.md")]
    [InlineData(6, "--min-age", "1d")]
    [InlineData(6, "--summary", "a.md", "--min-age", "1d")]
    public async Task Asks_for_sources_only_for_a_summary(int requests, params string[] options)
    {
        FilesProject.Use(Folder, Image("db:17.2"), Image("web:1.0.0"));

        await RunAsync(["update", "--dry-run", .. options]);

        Assert.Equal(requests, Registry.Requests.Count);
    }

    [Fact]
    public async Task Updates_the_others_if_a_registry_fails()
    {
        FilesProject.Use(Folder, Image("db:17.2"), Image("none:1.0"));

        CommandRun run = await RunAsync("update");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal($"ocitag: '{Image("none:1.0")}' is not updated: {Registry.Host} has no 'none'\n", run.Error);
        Assert.Equal($"services:\n  s0:\n    image: {Image("db:17.6")}\n  s1:\n    image: {Image("none:1.0")}\n", TextOf("compose.yaml"));
    }

    [Theory]
    [InlineData("Invalid value 'src/' for PATTERN; expected an image such as 'postgres' or 'ghcr.io/**' (a folder is passed with --path)", "src/")]
    [InlineData("Invalid value '' for PATTERN; expected an image such as 'postgres' or 'ghcr.io/**' (a folder is passed with --path)", "")]
    [InlineData("Invalid value 'huge' for --to; expected patch, minor or major", "--to", "huge")]
    [InlineData("Invalid value '7' for --min-age; expected an age such as 7d, 12h or 2w", "--min-age", "7")]
    [InlineData("Invalid value '' for --path; expected a file or folder", "--path", "")]
    [InlineData("--dry-run and --split cannot be combined; use one of them", "--dry-run", "--split", "patches")]
    public async Task Reports_an_invalid_command_line(string error, params string[] arguments) =>
        Assert.Equal(new CommandRun(2, "", error + "\n"), await RunAsync(["update", .. arguments]));
}
