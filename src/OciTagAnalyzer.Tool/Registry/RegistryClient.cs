using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Tool.Registry.Authorization;
using OciTagAnalyzer.Tool.Registry.Credentials;
using OciTagAnalyzer.Tool.Registry.Http;

namespace OciTagAnalyzer.Tool.Registry;

/// <summary>Asks registries, by the OCI distribution specification, what tags and digests name; asks for no image itself.</summary>
sealed class RegistryClient : IDisposable
{
    readonly RegistryHosts hosts;
    readonly HttpExchange exchange;
    readonly PlainHosts plainHosts;
    readonly AuthorizedRequests requests;

    /// <summary>A client of all registries.</summary>
    /// <param name="options">What the user says of them.</param>
    /// <param name="credentials">The user's credentials.</param>
    /// <param name="clock">Tells the time, and lets it pass between two tries.</param>
    public RegistryClient(RegistryOptions options, CredentialStore credentials, TimeProvider clock)
    {
        RequestsPerHost = options.RequestsPerHost;
        hosts = new(options);
        exchange = new(options);
        plainHosts = new(hosts, exchange);
        var retries = new Retries(exchange, options.RequestsPerHost, clock);
        requests = new(retries, new(hosts, retries, clock), credentials, clock);
    }

    /// <summary>How many requests to one host may be under way at a time.</summary>
    public int RequestsPerHost { get; }

    /// <summary>How many requests were sent so far.</summary>
    public int RequestCount => exchange.Count;

    /// <inheritdoc/>
    public void Dispose() => exchange.Dispose();

    /// <summary>What the tag or digest <paramref name="name"/> names in the repository of <paramref name="image"/>.</summary>
    public Task<Answer<ManifestDescriptor>> FindManifestAsync(ImageReference image, string name, CancellationToken cancellation) =>
        AskHostsAsync(image, api => new ManifestRequest(requests, api, image.Path, name).SendAsync(cancellation), cancellation);

    /// <summary>The tags in the repository of <paramref name="image"/>, in no order.</summary>
    public Task<Answer<string[]>> ListTagsAsync(ImageReference image, CancellationToken cancellation) =>
        AskHostsAsync(image, api => new TagListRequest(requests, api, image.Path).SendAsync(cancellation), cancellation);

    // A mirror need not have every image; what it does not give, the registry itself may.
    async Task<Answer<T>> AskHostsAsync<T>(ImageReference image, Func<Uri, Task<Answer<T>>> ask, CancellationToken cancellation)
        where T : class
    {
        Answer<T> answer = RegistryFailure.NotFound($"'{image.Name}' names no registry");
        foreach (string host in image.Domain.Length == 0 ? [] : hosts.Serving(image.Domain))
        {
            // A port may be one that no host has.
            if (!Uri.TryCreate($"https://{host}/v2/", UriKind.Absolute, out _))
            {
                return RegistryFailure.NotFound($"'{host}' can't be a host");
            }

            string scheme = await plainHosts.SchemeOfAsync(host, cancellation);
            answer = await ask(new Uri($"{scheme}://{host}/v2/"));
            if (answer.IsGiven)
            {
                break;
            }
        }

        return answer;
    }
}
