using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;

namespace OciTagAnalyzer.Tool.Registry.Http;

/// <summary>Sends a request once, and reads what comes back within bounds of time and size.</summary>
sealed class HttpExchange : IDisposable
{
    /// <summary>The most bytes that a body may have; a manifest and a page of tags are far below it.</summary>
    public const int MaxBody = 4 * 1024 * 1024;

    const string Identity = "identity";

    readonly RegistryHosts hosts;
    readonly TimeSpan timeout;
    readonly CertificateTrust trust;
    readonly LoopbackBypass proxy = new(HttpClient.DefaultProxy);
    readonly HttpMessageInvoker trusting;
    readonly HttpMessageInvoker checking;
    int count;

    /// <summary>Exchanges with hosts that <paramref name="options"/> speak of.</summary>
    public HttpExchange(RegistryOptions options)
    {
        hosts = new(options);
        timeout = options.Timeout;
        trust = new(options.Authorities);
        checking = Invoker(options, trust.IsTrusted);
        trusting = Invoker(options, (_, _, _, _) => true);
    }

    /// <summary>How many requests were sent.</summary>
    public int Count => count;

    /// <inheritdoc/>
    public void Dispose()
    {
        checking.Dispose();
        trusting.Dispose();
    }

    /// <summary>The reply, whatever its status.</summary>
    public async Task<Answer<HttpReply>> SendAsync(HttpAsk ask, CancellationToken cancellation)
    {
        if (ask.Uri.Scheme != Uri.UriSchemeHttps && !hosts.MayBePlain(ask.Uri.Authority))
        {
            return RegistryFailure.Untrustworthy($"{ask.Uri.Authority} may be asked with TLS alone");
        }

        Interlocked.Increment(ref count);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        try
        {
            using HttpRequestMessage message = ask.ToMessage();
            HttpMessageInvoker invoker = hosts.IsInsecure(ask.Uri.Authority) ? trusting : checking;
            using HttpResponseMessage response = await invoker.SendAsync(message, limit.Token);
            if (ask.Method != HttpMethod.Head && response.Content.Headers.ContentEncoding.Any(encoding => encoding != Identity))
            {
                return RegistryFailure.Untrustworthy($"{ask.Uri.Authority} answers with something packed, which nobody asked for");
            }

            if (response.Content.Headers.NonValidated.TryGetValues("Content-Length", out HeaderStringValues lengths) && lengths.Count > 1)
            {
                return RegistryFailure.Untrustworthy($"{ask.Uri.Authority} announces more than one length for its answer");
            }

            byte[]? body = await ReadAsync(response.Content, limit.Token);
            return body is null
                ? RegistryFailure.Untrustworthy($"{ask.Uri.Authority} answers with more than {MaxBody / 1024 / 1024} MiB")
                : new HttpReply(ask.Uri, response.StatusCode, response.Headers, response.Content.Headers.ContentType?.MediaType, body);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return RegistryFailure.NoAnswer($"{ask.Uri.Authority} does not answer within {timeout.TotalSeconds:0.#} s");
        }
        catch (HttpRequestException exception)
        {
            return Failure(ask.Uri, exception.HttpRequestError);
        }
        catch (HttpIOException exception)
        {
            return Failure(ask.Uri, exception.HttpRequestError);
        }
        catch (IOException)
        {
            return ConnectionFailure.Broken(ask.Uri.Authority);
        }
    }

    RegistryFailure Failure(Uri uri, HttpRequestError error) =>
        ConnectionFailure.Of(uri, proxy.GetProxy(uri), error, trust.ProblemOf(uri.Host));

    static async Task<byte[]?> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        // What the header announces is not to be believed, but to be used where it already says too much.
        if (content.Headers.ContentLength > MaxBody)
        {
            return null;
        }

        using Stream stream = await content.ReadAsStreamAsync(cancellation);
        using var body = new MemoryStream();
        byte[] buffer = new byte[16 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellation)) > 0)
        {
            if (body.Length + read > MaxBody)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    HttpMessageInvoker Invoker(RegistryOptions options, RemoteCertificateValidationCallback isTrusted)
    {
        var handler = new SocketsHttpHandler
        {
            // By hand: a credential must not follow to another host, and must follow on the same one.
            AllowAutoRedirect = false,
            UseCookies = false,
            // A digest is that of the bytes as they are; and what unpacks to more than it weighs is not to be unpacked.
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = options.Timeout,
            MaxConnectionsPerServer = options.RequestsPerHost,
            Proxy = proxy,
        };
        handler.SslOptions.RemoteCertificateValidationCallback = isTrusted;
        return new HttpMessageInvoker(handler);
    }
}
