using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OciTagAnalyzer.Package.Tests.Commands;
using OciTagAnalyzer.Package.Tests.Packages;
using OciTagAnalyzer.Registry.Tests.Fixtures;

namespace OciTagAnalyzer.Package.Tests;

/// <summary>The address of the repository, which the publisher sets: it is in the package, and is not in a package without it.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class PublishedAddress(PublishedPackages published, PackedPackage package) : IClassFixture<PublishedPackages>
{
    const string Source = PublishedPackages.Address + "/blob/HEAD/src/OciTagAnalyzer.Package/";
    const string Schema = PublishedPackages.Address + "/raw/HEAD/src/OciTagAnalyzer.Package/schemas/oci-images.lock.schema.json";

    readonly PackageFile withAddress = new(published.File);
    readonly PackageFile without = new(package.File);

    [Fact]
    public void Gives_the_same_bytes_in_every_folder() =>
        Assert.True(File.ReadAllBytes(published.File).AsSpan().SequenceEqual(File.ReadAllBytes(published.OtherFile)));

    [Fact]
    public async Task Is_in_the_help_link_of_each_rule()
    {
        string pages = Path.Combine(Repository.Folder, "src/OciTagAnalyzer.Package/docs/rules");
        string[] rules = [.. Directory.GetFiles(pages).Select(page => Path.GetFileNameWithoutExtension(page)).Order(StringComparer.Ordinal)];

        Assert.Equal(rules.Select(rule => $"{rule} {Source}docs/rules/{rule}.md"), await HelpLinksAsync(withAddress));
        Assert.Equal(rules.Select(rule => $"{rule} "), await HelpLinksAsync(without));

        async Task<IEnumerable<string>> HelpLinksAsync(PackageFile file) =>
            (await file.HelpLinksAsync(package.EmptyFolder().Folder)).Select(rule => $"{rule.Key} {rule.Value}").Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Is_in_the_metadata()
    {
        Assert.Equal(PublishedPackages.Address + "/", Value(withAddress.Metadata, "projectUrl"));
        Assert.Equal(PublishedPackages.Address + "/", Attribute(withAddress.Metadata, "url"));
        Assert.Null(Value(without.Metadata, "projectUrl"));

        // A commit may be on several branches.
        Assert.All([withAddress, without], file => Assert.Null(Attribute(file.Metadata, "branch")));
        Assert.All([withAddress, without], file => Assert.Matches("^[0-9a-f]{40}$", Attribute(file.Metadata, "commit")));

        static string? Value(XElement metadata, string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;
        static string? Attribute(XElement metadata, string name) =>
            metadata.Elements().Single(element => element.Name.LocalName == "repository").Attribute(name)?.Value;
    }

    [Fact]
    public void Is_in_the_links_of_the_README()
    {
        string[] links = [.. Link().Matches(withAddress.Text("README.md")).Select(match => match.Groups[1].Value)];

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.StartsWith(Source, link));
        Assert.All(links, link => Assert.True(File.Exists(Path.Combine(Repository.Folder, "src/OciTagAnalyzer.Package", link[Source.Length..])), link));
        Assert.Equal(without.Text("README.md").TrimEnd(), withAddress.Text("README.md").Replace($"]({Source}", "](").TrimEnd());
    }

    [Fact]
    public async Task Is_the_schema_of_a_new_lock_file()
    {
        await using RealRegistry registry = await RealRegistry.StartAsync();
        using var pusher = new Pusher(registry);
        await pusher.PushIndexAsync("db", "17.2", "one", DateTimeOffset.UnixEpoch);
        string tool = Path.Combine(Repository.Folder, "src/OciTagAnalyzer.Tool/bin", Repository.Configuration, "net10.0/ocitag.dll");

        // The address is that of a file in this repository.
        Assert.True(File.Exists(Path.Combine(Repository.Folder, Schema.Split("/HEAD/")[1])));
        Assert.Equal(Schema, await SchemaOfLockAsync(published.Tool));
        Assert.Null(await SchemaOfLockAsync(tool));

        async Task<string?> SchemaOfLockAsync(string assembly)
        {
            Consumer folder = package.EmptyFolder();
            folder.Write("Dockerfile", $"FROM {registry.Host}/db:17.2\n");
            CommandRun run = await folder.RunAsync("exec", assembly, "lock", "--files-only");
            run.OrThrow();
            using var text = JsonDocument.Parse(folder.Read("oci-images.lock.json"));
            Assert.NotEmpty(text.RootElement.GetProperty("images").EnumerateObject());
            return text.RootElement.TryGetProperty("$schema", out JsonElement schema) ? schema.GetString() : null;
        }
    }

    [GeneratedRegex(@"\]\(([^)]*)\)")]
    private static partial Regex Link();
}
