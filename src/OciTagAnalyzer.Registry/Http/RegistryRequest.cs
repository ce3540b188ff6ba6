using System.Net.Http.Headers;

namespace OciTagAnalyzer.Registry.Http;

/// <summary>A request that can be sent again.</summary>
/// <param name="Method">GET, HEAD or POST.</param>
/// <param name="Uri">Where to.</param>
/// <param name="Accept">The media types that are accepted.</param>
sealed record RegistryRequest(HttpMethod Method, Uri Uri, string Accept)
{
    /// <summary>The credential or token for the host of <see cref="Uri"/>; never one for another host.</summary>
    public AuthenticationHeaderValue? Authorization { get; init; }

    /// <summary>What is asked for, where a host that fails for it may still answer for others: its tags.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The fields of a form that is sent along; null where none is.</summary>
    public IReadOnlyDictionary<string, string>? Form { get; init; }

    /// <summary>The request itself, which can be sent once.</summary>
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

    // The members that a record would print may be secret.
    public override string ToString() => $"{Method} {Uri.GetLeftPart(UriPartial.Path)}";
}
