using System.Net;
using OciTagAnalyzer.Registry.Http;

namespace OciTagAnalyzer.Registry.Tests.Http;

public sealed class LoopbackBypassTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5000/v2/")]
    [InlineData("https://localhost/v2/")]
    [InlineData("https://[::1]:5000/v2/")]
    public void Does_not_use_a_proxy_for_this_machine(string uri)
    {
        var proxy = new LoopbackBypass(new WebProxy("http://proxy.example.com"));

        Assert.True(proxy.IsBypassed(new(uri)));
        Assert.Null(proxy.GetProxy(new(uri)));
        Assert.NotNull(proxy.GetProxy(new("https://registry.example.com/v2/")));
    }
}
