using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;

namespace OciTagAnalyzer.Tool.Registry.Http;

/// <summary>
/// Sends again what may succeed later, after the time that the host asks for or one that doubles, and never more to one
/// host at a time than is decent. Who waits keeps his turn, so that a host that is at its limit gets less.
/// </summary>
sealed class Retries(HttpExchange exchange, int requestsPerHost, TimeProvider clock)
{
    const int Most = 5;

    static readonly TimeSpan first = TimeSpan.FromSeconds(2);
    static readonly TimeSpan longest = TimeSpan.FromSeconds(60);

    readonly Redirects redirects = new(exchange);
    readonly ConcurrentDictionary<string, SemaphoreSlim> turns = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The reply, or the last failure; a status that only time can mend is a failure here.</summary>
    public async Task<Answer<HttpReply>> SendAsync(HttpAsk ask, CancellationToken cancellation)
    {
        SemaphoreSlim turn = turns.GetOrAdd(ask.Uri.Authority, _ => new(requestsPerHost));
        await turn.WaitAsync(cancellation);
        try
        {
            TimeSpan wait = first;
            for (int tries = 1; ; tries++)
            {
                Answer<HttpReply> answer = await redirects.SendAsync(ask, cancellation);
                if (!MayPass(answer))
                {
                    return answer;
                }

                RegistryFailure failure = answer.Failure ?? RegistryFailure.NoAnswer($"{ask.Uri.Authority} answers with status {(int)answer.Value!.Status}");
                TimeSpan asked = answer.Value is { } reply ? RetryAfter(reply.Headers) ?? wait : wait;
                if (tries == Most)
                {
                    return failure;
                }

                if (asked > longest)
                {
                    return failure with { Reason = $"{failure.Reason} and asks for patience until {clock.GetUtcNow() + asked:u}" };
                }

                await Task.Delay(asked, clock, cancellation);
                wait = wait * 2 < longest ? wait * 2 : longest;
            }
        }
        finally
        {
            turn.Release();
        }
    }

    static bool MayPass(Answer<HttpReply> answer) => answer.Value?.Status is { } status
        ? status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.InternalServerError
            or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
        : answer.Failure is { IsPassing: true };

    TimeSpan? RetryAfter(HttpResponseHeaders headers)
    {
        TimeSpan? asked = headers.RetryAfter?.Delta ?? headers.RetryAfter?.Date - clock.GetUtcNow();
        return asked < TimeSpan.Zero ? TimeSpan.Zero : asked;
    }
}
