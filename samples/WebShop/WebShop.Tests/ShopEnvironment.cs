using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;
using Testcontainers.PostgreSql;
using Testcontainers.Redis;

namespace WebShop.Tests;

/// <summary>The services that the shop depends on: a database, a cart store, a mail server and object storage.</summary>
public sealed class ShopEnvironment : IAsyncLifetime
{
    const string MailServerImage = "axllent/mailpit";

    /// <summary>Orders and products.</summary>
    public PostgreSqlContainer Database { get; } = new PostgreSqlBuilder("postgres").Build();

    /// <summary>Carts.</summary>
    public RedisContainer Carts { get; } = new RedisBuilder("redis:7.4.1").Build();

    /// <summary>Receives the shop's mail.</summary>
    public IContainer MailServer { get; } = new ContainerBuilder(MailServerImage)
        .WithPortBinding(1025, assignRandomHostPort: true)
        .WithPortBinding(8025, assignRandomHostPort: true)
        .WithWaitStrategy(Wait.ForUnixContainer().UntilHttpRequestIsSucceeded(request => request.ForPort(8025)))
        .Build();

    /// <summary>Product pictures.</summary>
    public IContainer Pictures { get; } = new ContainerBuilder("localstack/localstack:latest")
        .WithEnvironment("SERVICES", "s3")
        .WithPortBinding(4566, assignRandomHostPort: true)
        .Build();

    /// <inheritdoc/>
    public Task InitializeAsync() =>
        Task.WhenAll(Database.StartAsync(), Carts.StartAsync(), MailServer.StartAsync(), Pictures.StartAsync());

    /// <inheritdoc/>
    public Task DisposeAsync() =>
        Task.WhenAll(Database.StopAsync(), Carts.StopAsync(), MailServer.StopAsync(), Pictures.StopAsync());
}
