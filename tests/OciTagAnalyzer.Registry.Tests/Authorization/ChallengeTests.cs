using System.Net.Http.Headers;
using OciTagAnalyzer.Registry.Authorization;

namespace OciTagAnalyzer.Registry.Tests.Authorization;

public sealed class ChallengeTests
{
    [Theory]
    [InlineData("realm=\"https://auth/token\",service=\"r\",scope=\"repository:a/b:pull,push\"", "https://auth/token", "repository:a/b:pull,push")]
    [InlineData("Realm = https://auth/token , scope=a", "https://auth/token", "a")]
    [InlineData("scope=\"a\\\"b\", realm=\"x\"", "x", "a\"b")]
    [InlineData("realm=\"x\", realm=\"y\"", "x", null)]
    [InlineData("realm=\"x", "x", null)]
    [InlineData("realm=", "", null)]
    [InlineData(null, null, null)]
    [InlineData("=,=,\"", null, null)]
    public void Has_parameters(string? parameters, string? realm, string? scope)
    {
        var challenge = new Challenge(new AuthenticationHeaderValue("bearer", parameters));

        Assert.True(challenge.Is("Bearer"));
        Assert.Equal(realm, challenge["realm"]);
        Assert.Equal(scope, challenge["scope"]);
    }
}
