using OciTagAnalyzer.Registry.Results;
using OciTagAnalyzer.Registry.Tests.Fixtures;

namespace OciTagAnalyzer.Registry.Tests.Http;

public static class RedirectTests
{
    public sealed class Follows : RegistryClientTest
    {
        [Fact]
        public async Task On_the_same_host_with_the_credential()
        {
            FakeRegistry registry = await StartAsync(Challenge("Basic realm=\"R\""), Redirect(() => "/elsewhere"), Manifest("app"));
            LogIn(registry.Host);

            await FindSafelyAsync(registry);

            Assert.Equal("HEAD /elsewhere", registry.Requests[2].Line);
            Assert.StartsWith("Basic ", registry.Requests[2].Authorization);
            Assert.Equal(registry.Requests[1].Authorization, registry.Requests[2].Authorization);
        }

        [Fact]
        public async Task To_another_host_without_the_credential()
        {
            FakeRegistry other = await StartAsync(Manifest("app"));
            FakeRegistry registry = await StartAsync(Challenge("Basic realm=\"R\""), Redirect(() => $"http://{other.Host}/blob"));
            LogIn(registry.Host);

            await FindSafelyAsync(registry);

            Assert.StartsWith("Basic ", registry.Requests[1].Authorization);
            Assert.Equal("", Assert.Single(other.Requests).Authorization);
        }

        [Fact]
        public async Task To_another_host_whose_challenge_is_ignored()
        {
            FakeRegistry other = await StartAsync(Challenge("Basic realm=\"R\""));
            FakeRegistry registry = await StartAsync(Challenge("Basic realm=\"R\""), Redirect(() => $"http://{other.Host}/blob"));
            LogIn(registry.Host);

            Assert.Equal(RegistryFailureKind.Denied, (await FailAsync(registry)).Kind);

            Assert.All(other.Requests, request => Assert.Equal("", request.Authorization));
        }
    }

    public sealed class Refuses : RegistryClientTest
    {
        [Fact]
        public async Task More_often_than_the_limit()
        {
            FakeRegistry registry = await StartAsync(Redirect(() => "/again"));

            Assert.Equal($"{registry.Host} redirects more than 5 times", (await FailAsync(registry)).Reason);
            Assert.Equal(6, registry.Requests.Count);
        }

        [Theory]
        [InlineData("file:///etc/passwd")]
        [InlineData("ftp://127.0.0.1/app")]
        [InlineData("http://bob:secret@127.0.0.1/app")]
        [InlineData("http://[/")]
        [InlineData("http://registry.example.com/app")]
        public async Task To_an_invalid_address(string location)
        {
            FakeRegistry registry = await StartAsync(Redirect(() => location));

            Assert.Equal(RegistryFailureKind.Untrustworthy, (await FailAsync(registry)).Kind);
        }
    }
}
