using System.Net.Http.Headers;

namespace OciTagAnalyzer.Registry.Http;

/// <summary>A request that can be sent several times.</summary>
/// <param name="Method">GET, HEAD or POST.</param>
/// <param name="Uri">Its address.</param>
/// <param name="Accept">The media types that are accepted.</param>
sealed record RegistryRequest(HttpMethod Method, Uri Uri, string Accept)
{
    /// <summary>The credential or token for the host of <see cref="Uri"/>; never that of another host.</summary>
    public AuthenticationHeaderValue? Authorization { get; init; }

    /// <summary>The kind of request, if a host that fails for it may still serve other requests: <c>tags</c>.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The fields of the form in its body; null if it has no body.</summary>
    public IReadOnlyDictionary<string, string>? Form { get; init; }

    /// <summary>Creates a message for one attempt.</summary>
    /// <param name="clientName">The name of the program that sends it.</param>
    public HttpRequestMessage ToMessage(string clientName)
    {
        var message = new HttpRequestMessage(Method, Uri)
        {
            Version = System.Net.HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
            Content = Form is null ? null : new FormUrlEncodedContent(Form),
        };
        message.Headers.TryAddWithoutValidation("Accept", Accept);
        message.Headers.TryAddWithoutValidation("User-Agent", clientName);
        message.Headers.Authorization = Authorization;
        return message;
    }

    // A record would print secrets.
    public override string ToString() => $"{Method} {Uri.GetLeftPart(UriPartial.Path)}";
}
