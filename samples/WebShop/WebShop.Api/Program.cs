using Docker.DotNet;
using k8s;
using WebShop.Api;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<IDockerClient>(_ => new DockerClientConfiguration().CreateClient());
builder.Services.AddSingleton<IKubernetes>(_ => new Kubernetes(KubernetesClientConfiguration.BuildDefaultConfig()));
builder.Services.AddSingleton<InvoicePrinter>();
builder.Services.AddSingleton<CatalogImport>();

var app = builder.Build();
app.MapPost("/catalog/import", (CatalogImport import, CancellationToken cancellation) => import.StartAsync(cancellation));
app.MapPost("/orders/{id:int}/invoice", (int id, InvoicePrinter printer, CancellationToken cancellation) => printer.StartAsync(id, cancellation));
app.Run();
