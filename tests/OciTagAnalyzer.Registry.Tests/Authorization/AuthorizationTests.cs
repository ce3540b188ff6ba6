using System.Text;
using Microsoft.AspNetCore.Http;
using OciTagAnalyzer.Registry.Authorization;
using OciTagAnalyzer.Registry.Hosts;
using OciTagAnalyzer.Registry.Http;
using OciTagAnalyzer.Registry.Results;
using OciTagAnalyzer.Registry.Tests.Fixtures;

namespace OciTagAnalyzer.Registry.Tests.Authorization;

public static class AuthorizationTests
{
    static readonly string basic = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("bob:s3cret-of-bob"));

    public sealed class By_password : RegistryClientTest
    {
        [Fact]
        public async Task Is_sent_after_a_challenge_and_then_with_every_request()
        {
            FakeRegistry registry = await StartAsync(Challenge("Basic realm=\"R\""), Manifest("app"));
            LogIn(registry.Host);
            using RegistryClient client = Client();

            await client.FindManifestAsync(Image($"{registry.Host}/app"), "1", default);
            await client.FindManifestAsync(Image($"{registry.Host}/other"), "1", default);

            Assert.Equal(["", basic, basic], registry.Requests.Select(request => request.Authorization));
        }

        [Fact]
        public async Task Is_not_sent_to_another_registry()
        {
            FakeRegistry registry = await StartAsync(Challenge("Basic realm=\"R\""));
            LogIn("registry.example.com");

            Assert.Equal($"{registry.Host} requires credentials; log in with `docker login` or `podman login`", (await FailAsync(registry)).Reason);
            Assert.All(registry.Requests, request => Assert.Equal("", request.Authorization));
        }

        [Fact]
        public async Task Is_not_sent_for_another_namespace()
        {
            FakeRegistry registry = await StartAsync(context =>
                context.Request.Headers.Authorization == basic ? Manifest("app")(context) : Challenge("Basic realm=\"R\"")(context));
            LogIn($"{registry.Host}/team");
            using RegistryClient client = Client();

            Assert.True((await client.FindManifestAsync(Image($"{registry.Host}/team/app"), "1", default)).IsSuccess);
            Assert.Equal(RegistryFailureKind.Denied, (await client.FindManifestAsync(Image($"{registry.Host}/other/app"), "1", default)).Failure?.Kind);

            Assert.All(registry.Requests.Where(request => request.Line.Contains("/other/")), request => Assert.Equal("", request.Authorization));
        }

        [Fact]
        public async Task Is_not_sent_again_if_it_is_rejected()
        {
            FakeRegistry registry = await StartAsync(Challenge("Basic realm=\"R\""));
            LogIn(registry.Host);

            Assert.Equal(RegistryFailureKind.Denied, (await FailAsync(registry)).Kind);
            Assert.Equal(2, registry.Requests.Count);
        }
    }

    public sealed class By_token : RegistryClientTest
    {
        const string AnswerWithToken = """{ "token": "t0ken", "expires_in": 100 }""";

        FakeRegistry tokens = null!;

        [Fact]
        public async Task Is_requested_for_the_scope_in_the_challenge()
        {
            FakeRegistry registry = await StartWithTokensAsync(async context => await context.Response.WriteAsync(AnswerWithToken));

            await FindSafelyAsync(registry);

            FakeRequest asked = Assert.Single(tokens.Requests);
            Assert.Equal("GET /token?scope=repository%3Ateam%2Fapp%3Apull%2Cpush&service=registry", asked.Line);
            Assert.Equal("", asked.Authorization);
            Assert.Equal("Bearer t0ken", registry.Requests[1].Authorization);
        }

        [Fact]
        public async Task Is_requested_with_the_password_if_there_is_one()
        {
            FakeRegistry registry = await StartWithTokensAsync(async context => await context.Response.WriteAsync(AnswerWithToken));
            LogIn(registry.Host);

            await FindSafelyAsync(registry);

            FakeRequest asked = Assert.Single(tokens.Requests);
            Assert.EndsWith("&account=bob", asked.Line);
            Assert.Equal(basic, asked.Authorization);
            Assert.All(registry.Requests, request => Assert.DoesNotContain("Basic", request.Authorization));
        }

        [Fact]
        public async Task Is_requested_with_an_identity_token_in_a_form()
        {
            FakeRegistry registry = await StartWithTokensAsync(async context => await context.Response.WriteAsync("""{ "access_token": "t0ken" }"""));
            LogInByIdentityToken(registry.Host);

            await FindSafelyAsync(registry);

            FakeRequest asked = Assert.Single(tokens.Requests);
            Assert.Equal("POST /token", asked.Line);
            Assert.Contains($"grant_type=refresh_token&refresh_token={Secret}&client_id=ocitag", asked.Body);
        }

        [Fact]
        public async Task Is_not_requested_if_one_for_the_registry_is_stored()
        {
            FakeRegistry registry = await StartWithTokensAsync(async context => await context.Response.WriteAsync(AnswerWithToken));
            LogInByRegistryToken(registry.Host);
            using RegistryClient client = Client();

            await client.FindManifestAsync(Image($"{registry.Host}/team/app"), "1", default);
            await client.FindManifestAsync(Image($"{registry.Host}/team/app"), "2", default);

            Assert.Empty(tokens.Requests);
            Assert.Equal("", registry.Requests[0].Authorization);
            Assert.All(registry.Requests.Skip(1), request => Assert.Equal($"Bearer {Secret}", request.Authorization));
            Assert.Contains(registry.Requests.Skip(2), request => request.Line.EndsWith("/2", StringComparison.Ordinal));
        }

        [Fact]
        public async Task Is_not_sent_to_the_target_of_a_redirect_of_the_registry()
        {
            FakeRegistry other = await StartAsync(Status(200));
            FakeRegistry registry = await StartAsync(Challenge("Bearer realm=\"http://localhost/token\""), Redirect(() => $"http://{other.Host}/v2/app"));
            LogInByRegistryToken(registry.Host);

            await FailAsync(registry);

            Assert.NotEmpty(other.Requests);
            Assert.All(other.Requests, request => Assert.Equal("", request.Authorization));
        }

        [Fact]
        public async Task Is_denied_if_the_registry_refuses_the_stored_one()
        {
            FakeRegistry registry = await StartAsync(Challenge("Bearer realm=\"http://localhost/token\""));
            LogInByRegistryToken(registry.Host);

            Assert.Equal(RegistryFailureKind.Denied, (await FailAsync(registry)).Kind);
            Assert.Equal(2, registry.Requests.Count);
        }

        [Fact]
        public async Task Is_requested_anonymously_if_the_service_does_not_support_identity_tokens()
        {
            FakeRegistry registry = await StartWithTokensAsync(context => HttpMethods.IsPost(context.Request.Method)
                ? Status(404)(context)
                : context.Response.WriteAsync(AnswerWithToken));
            LogInByIdentityToken(registry.Host);

            await FindSafelyAsync(registry);

            Assert.Equal(["POST", "GET"], tokens.Requests.Select(request => request.Line.Split(' ')[0]));
            Assert.DoesNotContain(Secret, tokens.Requests[1].Line);
        }

        [Fact]
        public async Task Does_not_send_an_identity_token_to_the_target_of_a_redirect()
        {
            FakeRegistry other = await StartAsync(Status(200));
            FakeRegistry registry = await StartWithTokensAsync(Redirect(() => $"http://{other.Host}/token"));
            LogInByIdentityToken(registry.Host);

            Assert.Equal(RegistryFailureKind.Untrustworthy, (await FailAsync(registry)).Kind);
            Assert.Empty(other.Requests);
        }

        [Fact]
        public async Task Does_not_send_a_password_to_the_target_of_a_redirect()
        {
            FakeRegistry other = await StartAsync(async context => await context.Response.WriteAsync(AnswerWithToken));
            FakeRegistry registry = await StartWithTokensAsync(Redirect(() => $"http://{other.Host}/token"));
            LogIn(registry.Host);

            await FindSafelyAsync(registry);

            Assert.Equal(basic, Assert.Single(tokens.Requests).Authorization);
            Assert.Equal("", Assert.Single(other.Requests).Authorization);
        }

        [Fact]
        public async Task Is_used_until_it_expires()
        {
            FakeRegistry registry = await StartWithTokensAsync(async context => await context.Response.WriteAsync(AnswerWithToken));
            using RegistryClient client = Client();

            await FindAsync("1");
            await FindAsync("2");
            Assert.Single(tokens.Requests);

            Clock.Pass(TimeSpan.FromSeconds(96));
            await FindAsync("3");
            Assert.Equal(2, tokens.Requests.Count);

            async Task FindAsync(string tag) => Assert.True((await client.FindManifestAsync(Image($"{registry.Host}/app"), tag, default)).IsSuccess);
        }

        [Theory]
        [InlineData("""{ "token": "a\r\nX-Evil: b" }""")]
        [InlineData("""{ "token": 1 }""")]
        [InlineData("""{ "token": "" }""")]
        [InlineData("[]")]
        [InlineData("<html>")]
        public async Task Is_missing_if_the_response_contains_none(string answer)
        {
            FakeRegistry registry = await StartWithTokensAsync(async context => await context.Response.WriteAsync(answer));

            Assert.Equal($"the token service {tokens.Host} returned no token", (await FailAsync(registry)).Reason);
        }

        [Fact]
        public async Task Is_denied_if_the_password_is_wrong()
        {
            FakeRegistry registry = await StartWithTokensAsync(Status(401));
            LogIn(registry.Host);

            Assert.Equal(RegistryFailure.Denied($"the token service {tokens.Host} returned status 401"), await FailAsync(registry));
        }

        [Theory]
        [InlineData("http://example.com/token")]
        [InlineData("https://bob@example.com/token")]
        [InlineData("/token")]
        [InlineData("file:///token")]
        public async Task Is_not_requested_without_TLS(string realm)
        {
            FakeRegistry registry = await StartAsync(Challenge($"Bearer realm=\"{realm}\""));
            LogIn(registry.Host);

            Assert.Equal(RegistryFailureKind.Untrustworthy, (await FailAsync(registry)).Kind);
        }

        [Fact]
        public async Task Is_not_requested_from_this_machine_for_a_remote_registry()
        {
            tokens = await StartAsync(async context => await context.Response.WriteAsync(AnswerWithToken));
            var hosts = new RegistryHosts(Options);
            using var exchange = new HttpExchange(Options);
            var service = new TokenService(hosts, new(exchange, Options.RequestsPerHost, Clock), Clock, "test");

            RegistryResult<AccessToken> answer = await service.FetchAsync(
                new("https://registry.example.com/v2/"), new(new("Bearer", $"realm=\"http://{tokens.Host}/token\"")), "repository:app:pull", null, default);

            Assert.Equal(RegistryFailureKind.Untrustworthy, answer.Failure?.Kind);
            Assert.Empty(tokens.Requests);
        }

        /// <summary>Starts a registry with a token service that returns this response.</summary>
        async Task<FakeRegistry> StartWithTokensAsync(RequestDelegate answer)
        {
            tokens = await StartAsync(answer);
            return await StartAsync(context => context.Request.Headers.Authorization == "Bearer t0ken"
                ? Manifest("app")(context)
                : Challenge($"Bearer realm=\"http://{tokens.Host}/token\",service=\"registry\",scope=\"repository:team/app:pull,push\"")(context));
        }
    }
}
