using Docker.DotNet.Models;
using DotNet.Testcontainers.Builders;
using k8s.Models;
using Testcontainers.PostgreSql;
using Testcontainers.Redis;

const string Search = "opensearchproject/opensearch";

await using var database = new PostgreSqlBuilder("postgres").Build();
await using var cache = new RedisBuilder("redis:7.4.1").WithImage("redis").Build();
await using var search = new ContainerBuilder(Search).Build();
await using var cloud = new ContainerBuilder("localstack/localstack:latest").Build();
var create = new CreateContainerParameters { Image = "kimai/kimai2" };
var sidecar = new V1Container { Name = "nginx", Image = args.Length > 0 ? "nginx" : "nginx:1.27.3" };

// Nothing to say about these.
await using var pinned = new PostgreSqlBuilder("postgres:17.2").Build();
var pull = new ImagesCreateParameters { FromImage = "alpine", Tag = "3.21.0" };
Console.WriteLine(string.Join(" ", "redis", create.Image, sidecar.Image, pull.FromImage));
