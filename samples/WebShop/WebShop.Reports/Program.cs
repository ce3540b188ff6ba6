using Docker.DotNet;
using WebShop.Reports;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddSingleton<IDockerClient>(_ => new DockerClientConfiguration().CreateClient());
builder.Services.AddOptions<ReportOptions>().BindConfiguration("Reports");
builder.Services.AddHostedService<NightlyReports>();
builder.Build().Run();
