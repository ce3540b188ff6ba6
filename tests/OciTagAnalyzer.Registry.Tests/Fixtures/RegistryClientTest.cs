using System.Text;
using Microsoft.AspNetCore.Http;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Registry.Credentials;
using OciTagAnalyzer.Registry.Hosts;
using OciTagAnalyzer.Registry.Manifests;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Registry.Tests.Fixtures;

/// <summary>The base class of the registry client's tests. It provides a folder for credentials, a clock that does not wait, and servers.</summary>
public abstract class RegistryClientTest : IAsyncLifetime
{
    private protected const string Secret = "s3cret-of-bob";

    readonly TemporaryFolder home = new();
    readonly List<IAsyncDisposable> servers = [];

    private protected SkippingClock Clock { get; } = new();

    private protected RegistryOptions Options { get; set; } = new() { ClientName = "ocitag" };

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (IAsyncDisposable server in servers)
        {
            await server.DisposeAsync();
        }

        home.Dispose();
    }

    private protected async Task<FakeRegistry> StartAsync(RequestDelegate answer)
    {
        FakeRegistry registry = await FakeRegistry.StartAsync(answer);
        servers.Add(registry);
        return registry;
    }

    /// <summary>Starts a server that returns these responses in order, and repeats the last one.</summary>
    private protected Task<FakeRegistry> StartAsync(params RequestDelegate[] answers)
    {
        int next = -1;
        return StartAsync(context => answers[Math.Min(Interlocked.Increment(ref next), answers.Length - 1)](context));
    }

    private protected RegistryClient Client() =>
        new(Options, new CredentialStore(name => name == "HOME" ? home.FullPath : null), Clock);

    private protected void LogIn(string registry, string user = "bob") => home.Write(".docker/config.json",
        $$"""{ "auths": { "{{registry}}": { "auth": "{{Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{Secret}"))}}" } } }""");

    private protected void LogInByIdentityToken(string registry) => home.Write(".docker/config.json",
        $$"""{ "auths": { "{{registry}}": { "identitytoken": "{{Secret}}" } } }""");

    private protected void LogInByRegistryToken(string registry) => home.Write(".docker/config.json",
        $$"""{ "auths": { "{{registry}}": { "registrytoken": "{{Secret}}" } } }""");

    private protected static ImageReference Image(string text)
    {
        Assert.True(ImageReference.TryParse(text, out ImageReference? image, out _));
        return image;
    }

    private protected Task<RegistryResult<ManifestDescriptor>> FindAsync(RealRegistry registry, string name) => FindAsync(registry.Host, name);

    private protected Task<RegistryResult<ManifestDescriptor>> FindAsync(FakeRegistry registry, string name = "1.2") => FindAsync(registry.Host, name);

    private protected async Task<ManifestDescriptor> FindSafelyAsync(FakeRegistry registry, string name = "1.2")
    {
        RegistryResult<ManifestDescriptor> answer = await FindAsync(registry, name);
        Assert.True(answer.IsSuccess, answer.Failure?.Reason);
        return answer.Value;
    }

    private protected async Task<RegistryFailure> FailAsync(FakeRegistry registry, string name = "1.2")
    {
        RegistryResult<ManifestDescriptor> answer = await FindAsync(registry, name);
        Assert.NotNull(answer.Failure);
        Assert.DoesNotContain(Secret, answer.Failure.ToString(), StringComparison.Ordinal);
        return answer.Failure;
    }

    async Task<RegistryResult<ManifestDescriptor>> FindAsync(string host, string name)
    {
        using RegistryClient client = Client();
        return await client.FindManifestAsync(Image($"{host}/team/app"), name, default);
    }

    private protected static RequestDelegate Status(int status) => context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    private protected static RequestDelegate Challenge(string challenge) => context =>
    {
        context.Response.StatusCode = 401;
        context.Response.Headers.WWWAuthenticate = challenge;
        return Task.CompletedTask;
    };

    private protected static RequestDelegate Redirect(Func<string> location) => context =>
    {
        context.Response.StatusCode = 307;
        context.Response.Headers.Location = location();
        return Task.CompletedTask;
    };

    private protected static RequestDelegate Manifest(string name) => context => FakeManifests.AnswerAsync(context, FakeManifests.Index(name));
}
