using Microsoft.AspNetCore.Http;

namespace OciTagAnalyzer.Registry.Tests.Fixtures;

/// <summary>A request of a client.</summary>
/// <param name="Line">Method, path and query: <c>HEAD /v2/app/manifests/1.2</c>.</param>
/// <param name="Authorization">The credential; empty if there is none.</param>
/// <param name="Accept">The accepted media types.</param>
/// <param name="Body">The body.</param>
sealed record FakeRequest(string Line, string Authorization, string Accept, string Body)
{
    public static async Task<FakeRequest> OfAsync(HttpRequest request)
    {
        using var body = new StreamReader(request.Body);
        return new(
            $"{request.Method} {request.Path}{request.QueryString}",
            request.Headers.Authorization.ToString(),
            request.Headers.Accept.ToString(),
            await body.ReadToEndAsync());
    }
}
