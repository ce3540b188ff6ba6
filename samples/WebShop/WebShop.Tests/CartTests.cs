namespace WebShop.Tests;

public sealed class CartTests(ShopEnvironment shop) : IClassFixture<ShopEnvironment>
{
    [Fact]
    public async Task A_cart_is_kept_when_the_shop_restarts()
    {
        await shop.Carts.ExecAsync(["redis-cli", "set", "cart:7", "2 x teapot"]);

        var cart = await shop.Carts.ExecAsync(["redis-cli", "get", "cart:7"]);

        Assert.Equal("2 x teapot", cart.Stdout.Trim());
    }
}
