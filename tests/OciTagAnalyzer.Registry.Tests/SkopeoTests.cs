using System.Text;
using OciTagAnalyzer.Registry.Credentials;
using OciTagAnalyzer.Registry.Manifests;
using OciTagAnalyzer.Registry.Results;
using OciTagAnalyzer.Registry.Tests.Fixtures;

namespace OciTagAnalyzer.Registry.Tests;

/// <summary>The same answers as skopeo gives, from the same registry.</summary>
public sealed class SkopeoTests : RegistryClientTest
{
    static readonly DateTimeOffset created = new(2024, 5, 6, 7, 8, 9, TimeSpan.Zero);

    readonly TemporaryFolder folder = new();

    [SkopeoFact]
    public async Task Digests_and_creation_times()
    {
        await using RealRegistry registry = await RealRegistry.StartAsync();
        using var pusher = new Pusher(registry);
        await pusher.PushIndexAsync("team/app", "1.2", "one", created);
        await pusher.PushIndexAsync("team/app", "latest", "two", created.AddDays(1));
        await pusher.PushImageAsync("team/app", "1.2-amd64", "moved", created.AddDays(2));
        using RegistryClient client = Client();
        string repository = $"{registry.Host}/team/app";

        foreach (string tag in new[] { "1.2", "latest", "1.2-amd64", "1.2-arm64", "latest-amd64" })
        {
            RegistryResult<ManifestDescriptor> found = await client.FindManifestAsync(Image(repository), tag, default);

            Assert.NotNull(found.Value);
            Assert.Equal(await Skopeo.DigestOfAsync($"{repository}:{tag}"), found.Value.Digest);
            Assert.Equal(found.Value.Digest, await Skopeo.DigestOfAsync($"{repository}@{found.Value.Digest}"));
            Assert.Equal(await Skopeo.CreationOfAsync($"{repository}:{tag}"), (await client.FindMetadataAsync(Image(repository), tag, default)).Value?.Created);
        }

        Assert.Null(await Skopeo.DigestOfAsync($"{repository}:none"));
        Assert.Equal(RegistryFailureKind.NotFound, (await client.FindManifestAsync(Image(repository), "none", default)).Failure?.Kind);
    }

    [SkopeoFact]
    public async Task Tags()
    {
        await using RealRegistry registry = await RealRegistry.StartAsync();
        using var pusher = new Pusher(registry);
        foreach (string tag in new[] { "latest", "1.0", "1.10", "1.9", "V2", "2_3-alpine.4" })
        {
            await pusher.PushImageAsync("team/app", tag, tag);
        }

        using RegistryClient client = Client();
        RegistryResult<string[]> tags = await client.ListTagsAsync(Image($"{registry.Host}/team/app"), default);

        Assert.Equal(await Skopeo.TagsOfAsync($"{registry.Host}/team/app"), tags.Value?.Order(StringComparer.Ordinal));
    }

    /// <summary>Entries of containers-auth.json(5): of the registry, of a namespace, of the repository, and of others.</summary>
    [SkopeoFact]
    public async Task Credentials_for_namespaces()
    {
        await using RealRegistry registry = await RealRegistry.StartAsync(hasUsers: true);
        using var pusher = new Pusher(registry);
        string digest = await pusher.PushImageAsync("team/app", "1.2", "one");
        string image = $"{registry.Host}/team/app";
        ((string Key, string User)[] Entries, bool IsAllowed)[] files =
        [
            ([("", "bob")], true),
            ([("/team", "bob")], true),
            ([("/team/app", "bob")], true),
            ([("", "mallory"), ("/team", "bob")], true),
            ([("/team", "mallory"), ("/team/app", "bob")], true),
            ([("", "bob"), ("/team", "mallory")], false),
            ([("/tea", "bob")], false),
            ([("/team/app/deep", "bob")], false),
            ([], false),
        ];

        foreach (((string Key, string User)[] entries, bool isAllowed) in files)
        {
            string path = Write(registry.Host, entries);
            using var client = new RegistryClient(Options, new CredentialStore(name => name == "REGISTRY_AUTH_FILE" ? path : null), Clock);
            string? found = (await client.FindManifestAsync(Image(image), "1.2", default)).Value?.Digest;

            Assert.Equal(await Skopeo.DigestOfAsync($"{image}:1.2", path), found);
            Assert.Equal(isAllowed ? digest : null, found);
        }
    }

    string Write(string host, (string Key, string User)[] entries)
    {
        folder.Write("auth.json", $$"""{ "auths": { {{string.Join(", ", entries.Select(entry =>
            $$"""  "{{host}}{{entry.Key}}": { "auth": "{{Convert.ToBase64String(Encoding.UTF8.GetBytes($"{entry.User}:{Secret}"))}}" }"""))}} } }""");
        return folder.PathOf("auth.json");
    }
}
