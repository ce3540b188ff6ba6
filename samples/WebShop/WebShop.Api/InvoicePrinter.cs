using Docker.DotNet;
using Docker.DotNet.Models;

namespace WebShop.Api;

/// <summary>Creates the invoice of an order as a PDF file, in a container of its own.</summary>
public sealed class InvoicePrinter(IDockerClient docker, IConfiguration configuration)
{
    /// <summary>Starts printing and returns the container's id.</summary>
    public async Task<string> StartAsync(int orderId, CancellationToken cancellation)
    {
        await docker.Images.CreateImageAsync(
            new ImagesCreateParameters { FromImage = "gotenberg/gotenberg", Tag = "8.15.3" },
            authConfig: null,
            new Progress<JSONMessage>(),
            cancellation);

        var container = await docker.Containers.CreateContainerAsync(
            new CreateContainerParameters
            {
                Name = $"invoice-{orderId}",
                Image = configuration["Invoices:Container:Image"] ?? "gotenberg/gotenberg:8.15.3",
            },
            cancellation);
        await docker.Containers.StartContainerAsync(container.ID, new ContainerStartParameters(), cancellation);
        return container.ID;
    }
}
