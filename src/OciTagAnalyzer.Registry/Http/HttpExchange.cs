using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using OciTagAnalyzer.Registry.Hosts;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Registry.Http;

/// <summary>Sends a request once and reads the response, within limits of time and size.</summary>
sealed class HttpExchange : IDisposable
{
    /// <summary>The maximum size of a body in bytes; manifests and pages of tags are far smaller.</summary>
    public const int MaxBody = 4 * 1024 * 1024;

    const string Identity = "identity";

    readonly RegistryHosts hosts;
    readonly RegistryOptions options;
    readonly CertificateTrust trust;
    readonly LoopbackBypass proxy = new(HttpClient.DefaultProxy);
    readonly HttpMessageInvoker trusting;
    readonly HttpMessageInvoker checking;
    int count;

    /// <summary>Creates the HTTP clients.</summary>
    public HttpExchange(RegistryOptions options)
    {
        hosts = new(options);
        this.options = options;
        trust = new(options.Authorities);
        checking = Invoker(trust.IsTrusted);
        trusting = Invoker((_, _, _, _) => true);
    }

    /// <summary>How many requests were sent.</summary>
    public int Count => count;

    /// <inheritdoc/>
    public void Dispose()
    {
        checking.Dispose();
        trusting.Dispose();
    }

    /// <summary>The response, whatever its status.</summary>
    public async Task<RegistryResult<RegistryResponse>> SendAsync(RegistryRequest request, CancellationToken cancellation)
    {
        if (request.Uri.Scheme != Uri.UriSchemeHttps && !hosts.MayBePlain(request.Uri.Authority))
        {
            return RegistryFailure.Untrustworthy($"{request.Uri.Authority} may be reached with TLS only");
        }

        Interlocked.Increment(ref count);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.Timeout);
        try
        {
            using HttpRequestMessage message = request.ToMessage(options.ClientName);
            HttpMessageInvoker invoker = hosts.IsInsecure(request.Uri.Authority) ? trusting : checking;
            using HttpResponseMessage response = await invoker.SendAsync(message, limit.Token);
            if (request.Method != HttpMethod.Head && response.Content.Headers.ContentEncoding.Any(encoding => encoding != Identity))
            {
                return RegistryFailure.Untrustworthy($"{request.Uri.Authority} returned a compressed response, which the request does not allow");
            }

            if (response.Content.Headers.NonValidated.TryGetValues("Content-Length", out HeaderStringValues lengths) && lengths.Count > 1)
            {
                return RegistryFailure.Untrustworthy($"{request.Uri.Authority} returned several Content-Length headers");
            }

            try
            {
                await response.Content.LoadIntoBufferAsync(MaxBody, limit.Token);
            }
            catch (HttpRequestException exception) when (exception.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
            {
                return RegistryFailure.Untrustworthy($"{request.Uri.Authority} returned more than {MaxBody / 1024 / 1024} MiB");
            }

            byte[] body = await response.Content.ReadAsByteArrayAsync(limit.Token);
            return new RegistryResponse(request.Uri, response.StatusCode, response.Headers, response.Content.Headers.ContentType?.MediaType, body);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return RegistryFailure.NoAnswer($"{request.Uri.Authority} does not respond within {options.Timeout.TotalSeconds:0.#} s");
        }
        catch (HttpRequestException exception)
        {
            return Failure(request.Uri, exception.HttpRequestError);
        }
        catch (HttpIOException exception)
        {
            return Failure(request.Uri, exception.HttpRequestError);
        }
        catch (IOException)
        {
            return ConnectionFailure.Broken(request.Uri.Authority);
        }
    }

    RegistryFailure Failure(Uri uri, HttpRequestError error) =>
        ConnectionFailure.Of(uri, proxy.GetProxy(uri), error, trust.ProblemOf(uri.Host), options);

    HttpMessageInvoker Invoker(RemoteCertificateValidationCallback isTrusted)
    {
        var handler = new SocketsHttpHandler
        {
            // Redirects are followed in Redirects: credentials must stay with their host.
            AllowAutoRedirect = false,
            UseCookies = false,
            // A digest is that of the bytes as sent, and a small compressed body may be huge.
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = options.Timeout,
            MaxConnectionsPerServer = options.RequestsPerHost,
            Proxy = proxy,
        };
        handler.SslOptions.RemoteCertificateValidationCallback = isTrusted;
        return new HttpMessageInvoker(handler);
    }
}
