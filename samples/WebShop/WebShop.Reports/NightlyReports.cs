using Docker.DotNet;
using Docker.DotNet.Models;
using Microsoft.Extensions.Options;

namespace WebShop.Reports;

/// <summary>Typesets the reports of the day in a container every night.</summary>
public sealed class NightlyReports(IDockerClient docker, IOptions<ReportOptions> options) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromDays(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            GatewayOptions gateway = options.Value.Gateway;
            await StartAsync($"{gateway.Repository}:{gateway.Tag}", [], stoppingToken);
            await StartAsync(options.Value.Image, ["--metadata", $"cover={options.Value.CoverImage}"], stoppingToken);
        }
    }

    async Task StartAsync(string image, IList<string> arguments, CancellationToken cancellation)
    {
        var container = await docker.Containers.CreateContainerAsync(
            new CreateContainerParameters { Image = image, Cmd = arguments }, cancellation);
        await docker.Containers.StartContainerAsync(container.ID, new ContainerStartParameters(), cancellation);
    }
}
