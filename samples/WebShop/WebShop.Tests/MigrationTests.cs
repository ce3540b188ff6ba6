using Testcontainers.PostgreSql;

namespace WebShop.Tests;

public sealed class MigrationTests
{
    [Fact]
    public async Task The_database_of_the_last_release_can_be_opened()
    {
        await using var previous = new PostgreSqlBuilder("postgres:16.6")
            .WithImage("registry.webshop.example/webshop/last-release-db")
            .WithDatabase("shop")
            .Build();
        await previous.StartAsync();

        var result = await previous.ExecScriptAsync("select count(*) from orders");

        Assert.Equal(0, result.ExitCode);
    }
}
