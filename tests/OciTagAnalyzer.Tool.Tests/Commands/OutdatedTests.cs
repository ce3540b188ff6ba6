using System.Text.Json.Nodes;
using NJsonSchema;
using OciTagAnalyzer.Tool.Tests.Projects;
using OciTagAnalyzer.Tool.Tests.Reports;

namespace OciTagAnalyzer.Tool.Tests.Commands;

public sealed class OutdatedTests : UpdateTest
{
    static readonly JsonSchema schema = EmbeddedSchema.Load("ocitag-outdated.schema.json");

    private protected override TimeProvider Clock => new FixedClock(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));

    private protected override void Prepare()
    {
        Images.PushEach("db", "16.6 17.2.1 17.2.4 17.6.0 18.1.0 latest");
        Images.PushEach("web", "1.0 latest");
        Images.Push("old", null, "1.0");
        Images.Push("old", null, "1.1");
        FilesProject.Use(Folder, Image("db:17.2.1"), Image("db:17.2.1"), Image("web:1.0"), Image("old:1.0"), Image("web:latest"), Image("web"));
    }

    [Fact]
    public async Task Lists_the_newest_patch_minor_and_major_update()
    {
        string name = Image("old");
        string gap = new(' ', name.Length - "image".Length);
        string space = new(' ', name.Length - Image("db").Length);

        CommandRun run = await RunAsync("outdated");

        Assert.Equal(new CommandRun(0, $"""
            image{gap}  current  patch   minor   major   age   places
            {Image("db")}{space}  17.2.1   17.2.4  17.6.0  18.1.0  59 d  2
            {Image("old")}  1.0      -       1.1     -       -     1
            2 of 3 images have a newer tag

            """, ""), run);
    }

    [Fact]
    public async Task Writes_JSON_that_matches_the_schema()
    {
        string digest = Images.DigestOf("db", "16.6");
        Folder.Write("oci-images.lock.json", $$"""{ "version": 1, "images": { "{{Image("db:16.6")}}": { "digest": "{{digest}}" } } }""");
        Folder.Write(".globalconfig", "is_global = true\noci_tag.update_held = **/old (until May)\noci_tag.update_limits = **/db:17*=minor\n");

        CommandRun run = await RunAsync("outdated", "--format", "json");

        Assert.Empty(schema.Validate(run.Output));
        JsonArray all = JsonNode.Parse(run.Output)!["images"]!.AsArray();
        Assert.Equal(["16.6", "17.2.1", "1.0", "1.0"], all.Select(image => (string)image!["tag"]!));
        Assert.Equal([digest, null, null, null], all.Select(image => (string?)image!["digest"]));
        Assert.Equal([null, null, "until May", null], all.Select(image => (string?)image!["held"]));
        Assert.Equal("minor", (string?)all[1]!["limit"]);
        Assert.Equal("2026-01-01", ((string?)all[1]!["created"])![..10]);
        Assert.Equal(schema.Definitions["image"].Properties.Keys.Order(), all[0]!.AsObject().Select(field => field.Key).Order());
        Assert.Equal(
            """{"file":"compose.yaml","line":5,"column":12}""", all[1]!["places"]![1]!.ToJsonString());
    }

    [Fact]
    public async Task Writes_a_table_in_Markdown()
    {
        CommandRun run = await RunAsync("outdated", "--format", "markdown");

        Assert.Contains($"| `{Image("db")}` | `17.2.1` | `17.2.4` | `17.6.0` | `18.1.0` | 59 d | 2 |\n", run.Output);
    }

    [Theory]
    [InlineData("", "patch", 1)]
    [InlineData("", "minor", 1)]
    [InlineData("", "major", 1)]
    [InlineData("oci_tag.update_limits = *=minor", "major", 0)]
    [InlineData("oci_tag.update_limits = *=minor", "minor", 1)]
    [InlineData("oci_tag.update_held = **/db (no), **/old (no)", "patch", 0)]
    [InlineData("oci_tag.update_tags = **/db=17.2.*", "minor", 1)]
    [InlineData("oci_tag.update_tags = **/db=17.2.*, **/old=1.0", "minor", 0)]
    public async Task Fails_if_an_image_is_that_far_behind(string option, string step, int code)
    {
        Folder.Write(".globalconfig", $"is_global = true\n{option}\n");

        Assert.Equal(code, (await RunAsync("outdated", "--fail-on", step)).ExitCode);
    }

    [Fact]
    public async Task Lists_the_others_if_a_registry_fails()
    {
        Folder.Write("Dockerfile", $"FROM {Image("none:1.0")}\n");

        CommandRun run = await RunAsync("outdated");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal($"ocitag: '{Image("none:1.0")}' is not looked up: {Registry.Host} has no 'none'\n", run.Error);
        Assert.EndsWith("2 of 4 images have a newer tag\n", run.Output);
    }
}
