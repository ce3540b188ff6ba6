using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Registry.Http;

/// <summary>
/// Repeats requests that may succeed later, after the delay that the host requests (<c>Retry-After</c>, RFC 9110, section
/// 10.2.3) or an increasing one. It limits the concurrent requests to each host; a waiting request counts, so that a busy
/// host gets fewer. A host that fails repeatedly gets no further requests.
/// </summary>
sealed class Retries(HttpExchange exchange, int requestsPerHost, TimeProvider clock)
{
    const int MaxTries = 5;

    static readonly TimeSpan first = TimeSpan.FromSeconds(2);
    static readonly TimeSpan longest = TimeSpan.FromSeconds(60);

    readonly Redirects redirects = new(exchange);
    readonly ConcurrentDictionary<string, SemaphoreSlim> turns = new(StringComparer.OrdinalIgnoreCase);
    readonly ConcurrentDictionary<string, HostPause> pauses = new(StringComparer.OrdinalIgnoreCase);
    readonly ConcurrentDictionary<(string Host, string Subject), HostFailures> failures = new();

    /// <summary>The response, or the last failure; a temporary status (408, 429, 500, 502, 503, 504) is a failure.</summary>
    public async Task<RegistryResult<RegistryResponse>> SendAsync(RegistryRequest request, CancellationToken cancellation)
    {
        string host = request.Uri.Authority;
        HostFailures failed = failures.GetOrAdd((host, request.Subject), _ => new(host));
        SemaphoreSlim turn = turns.GetOrAdd(host, _ => new(requestsPerHost));
        await turn.WaitAsync(cancellation);
        try
        {
            return await SendAsync(request, failed, pauses.GetOrAdd(host, _ => new(clock)), cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    async Task<RegistryResult<RegistryResponse>> SendAsync(RegistryRequest request, HostFailures failed, HostPause pause, CancellationToken cancellation)
    {
        TimeSpan wait = first;
        for (int tries = 1; ; tries++)
        {
            await pause.WaitAsync(cancellation);
            if (failed.GivenUp is { } givenUp)
            {
                return givenUp;
            }

            RegistryResult<RegistryResponse> answer = await redirects.SendAsync(request, cancellation);
            bool maySucceedLater = MaySucceedLater(answer);
            if (answer.IsSuccess && !maySucceedLater)
            {
                failed.Reset();
                return answer;
            }

            RegistryFailure failure = answer.Failure ?? RegistryFailure.NoAnswer($"{request.Uri.Authority} returned status {(int)answer.Value!.Status}");
            TimeSpan? delay = answer.Value is { } response ? RetryAfter(response.Headers) : null;
            if (delay > longest)
            {
                failure = failure with { Reason = $"{failure.Reason} and accepts no requests until {clock.GetUtcNow() + delay:u}" };
            }

            if (!maySucceedLater || delay > longest || tries == MaxTries)
            {
                if (failure.Kind == RegistryFailureKind.NoAnswer)
                {
                    failed.Add(failure);
                }

                return failure;
            }

            // Status 429 and Retry-After apply to all requests to the host.
            if (delay is null && answer.Value?.Status != HttpStatusCode.TooManyRequests)
            {
                await Task.Delay(wait, clock, cancellation);
            }
            else if (!pause.TryExtend(delay ?? wait))
            {
                return failed.GiveUp(
                    $"{failure.Reason}, requires pauses of more than {HostPause.Limit.TotalSeconds:0} s in total, " +
                    "and gets no further requests in this run");
            }

            wait = wait * 2 < longest ? wait * 2 : longest;
        }
    }

    static bool MaySucceedLater(RegistryResult<RegistryResponse> answer) => answer.Value?.Status is { } status
        ? status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.InternalServerError
            or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
        : answer.Failure is { IsTransient: true };

    TimeSpan? RetryAfter(HttpResponseHeaders headers)
    {
        TimeSpan? delay = headers.RetryAfter?.Delta ?? headers.RetryAfter?.Date - clock.GetUtcNow();
        return delay < TimeSpan.Zero ? TimeSpan.Zero : delay;
    }
}
