using Microsoft.AspNetCore.Http;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Registry.Results;
using OciTagAnalyzer.Registry.Tests.Fixtures;

namespace OciTagAnalyzer.Registry.Tests.Http;

public sealed class RetryTests : RegistryClientTest
{
    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Waits_twice_as_long_each_time(int status)
    {
        FakeRegistry registry = await StartAsync(Status(status), Status(status), Status(status), Manifest("app"));

        await FindSafelyAsync(registry);

        Assert.Equal([2, 4, 8], Clock.Waits);
    }

    [Fact]
    public async Task Stops_after_several_attempts()
    {
        FakeRegistry registry = await StartAsync(Status(500));

        Assert.Equal($"{registry.Host} returned status 500", (await FailAsync(registry)).Reason);
        Assert.Equal(5, registry.Requests.Count);
        Assert.Equal([2, 4, 8, 16], Clock.Waits);
    }

    [Fact]
    public async Task Waits_for_the_seconds_in_Retry_After()
    {
        FakeRegistry registry = await StartAsync(Busy(_ => "7"), Manifest("app"));

        await FindSafelyAsync(registry);

        Assert.Equal([7], Clock.Waits);
    }

    [Fact]
    public async Task Waits_until_the_date_in_Retry_After()
    {
        FakeRegistry registry = await StartAsync(Busy(clock => (clock.GetUtcNow() + TimeSpan.FromSeconds(9)).ToString("R")), Manifest("app"));

        await FindSafelyAsync(registry);

        Assert.Equal([9], Clock.Waits);
    }

    [Fact]
    public async Task Does_not_wait_for_an_hour()
    {
        FakeRegistry registry = await StartAsync(Busy(_ => "3600"));

        Assert.EndsWith("accepts no requests until 2025-01-01 01:00:00Z", (await FailAsync(registry)).Reason);
        Assert.Empty(Clock.Waits);
    }

    [Fact]
    public async Task Retries_if_the_response_is_incomplete()
    {
        FakeRegistry registry = await StartAsync(Status(405), CutOff, Manifest("app"));

        await FindSafelyAsync(registry);

        Assert.Equal([2], Clock.Waits);
    }

    [Fact]
    public async Task Reports_that_every_response_was_incomplete()
    {
        FakeRegistry registry = await StartAsync(CutOff);

        Assert.Equal(RegistryFailure.NoAnswer($"{registry.Host} closed the connection early") with { IsTransient = true }, await FailAsync(registry));
        Assert.Equal(4, Clock.Waits.Count);
    }

    [Fact]
    public async Task Limits_concurrent_requests_to_a_host()
    {
        int now = 0;
        int most = 0;
        FakeRegistry registry = await StartAsync(async context =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await Task.Delay(20);
            Interlocked.Decrement(ref now);
            await FakeManifests.AnswerAsync(context, FakeManifests.Index("app"));
        });
        Options = Options with { RequestsPerHost = 3 };
        using RegistryClient client = Client();
        ImageReference image = Image($"{registry.Host}/app");

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => client.FindManifestAsync(image, $"1.{i}", default)));

        Assert.Equal(20, registry.Requests.Count);
        Assert.InRange(most, 2, 3);
    }

    RequestDelegate Busy(Func<SkippingClock, string> retryAfter) => context =>
    {
        context.Response.StatusCode = 429;
        context.Response.Headers.RetryAfter = retryAfter(Clock);
        return Task.CompletedTask;
    };

    static async Task CutOff(HttpContext context)
    {
        context.Response.ContentLength = 1000;
        context.Response.ContentType = FakeManifests.IndexType;
        await context.Response.Body.FlushAsync();

        // The answer to HEAD has no body, so whether the client notices the end of the connection would depend on the time.
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            context.Abort();
        }
    }
}
