using System.Collections.Concurrent;
using System.Net;
using OciTagAnalyzer.Registry.Hosts;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Registry.Http;

/// <summary>Chooses the scheme for a host: <c>https</c>, except for a host that may be reached without TLS and does not offer it.</summary>
sealed class HostSchemes(RegistryHosts hosts, HttpExchange exchange)
{
    readonly ConcurrentDictionary<string, Lazy<Task<string>>> schemes = new(StringComparer.OrdinalIgnoreCase);

    /// <summary><c>https</c> or <c>http</c>.</summary>
    public Task<string> SchemeOfAsync(string host, CancellationToken cancellation) => hosts.MayBePlain(host)
        ? schemes.GetOrAdd(host, _ => new(() => DetectAsync(host))).Value.WaitAsync(cancellation)
        : Task.FromResult(Uri.UriSchemeHttps);

    async Task<string> DetectAsync(string host)
    {
        if ((await ProbeAsync(Uri.UriSchemeHttps, host)).IsSuccess)
        {
            return Uri.UriSchemeHttps;
        }

        // A server with TLS responds to HTTP with status 400. HTTPS then makes the request report what is wrong with its TLS.
        return (await ProbeAsync(Uri.UriSchemeHttp, host)).Value is { Status: not HttpStatusCode.BadRequest } ? Uri.UriSchemeHttp : Uri.UriSchemeHttps;
    }

    Task<RegistryResult<RegistryResponse>> ProbeAsync(string scheme, string host) =>
        exchange.SendAsync(new(HttpMethod.Head, new Uri($"{scheme}://{host}/v2/"), "*/*"), CancellationToken.None);
}
