using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OciTagAnalyzer.Registry.Tests.Fixtures;

/// <summary>A server on loopback that returns the responses of a test, and records its requests.</summary>
sealed class FakeRegistry : IAsyncDisposable
{
    readonly WebApplication server;
    readonly ConcurrentQueue<FakeRequest> requests;

    FakeRegistry(WebApplication server, ConcurrentQueue<FakeRequest> requests)
    {
        this.server = server;
        this.requests = requests;
        Host = new Uri(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Authority;
    }

    /// <summary>The host and port.</summary>
    public string Host { get; }

    /// <summary>The requests in order, without those that check for TLS.</summary>
    public IReadOnlyList<FakeRequest> Requests => [.. requests];

    /// <summary>Starts a server that responds with <paramref name="answer"/>, with TLS if there is a <paramref name="certificate"/>.</summary>
    public static async Task<FakeRegistry> StartAsync(RequestDelegate answer, X509Certificate2? certificate = null)
    {
        var requests = new ConcurrentQueue<FakeRequest>();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (certificate is not null)
            {
                listen.UseHttps(certificate);
            }
        }));
        WebApplication server = builder.Build();
        server.Run(async context =>
        {
            if (context.Request.Path == "/v2/")
            {
                return;
            }

            requests.Enqueue(await FakeRequest.OfAsync(context.Request));
            await answer(context);
        });
        await server.StartAsync();
        return new(server, requests);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => server.DisposeAsync();
}
