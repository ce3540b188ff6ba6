using System.Net.Http.Headers;
using System.Text.Json;

namespace OciTagAnalyzer.Registry.Authorization;

/// <summary>A token that a registry accepts for a limited time. It is not a record, since a record would print its members.</summary>
sealed class AccessToken
{
    // In seconds: the minimum, and the default (distribution, docs/spec/auth/token.md).
    const int ShortestLife = 60;

    AccessToken(AuthenticationHeaderValue header, DateTimeOffset expires)
    {
        Header = header;
        Expires = expires;
    }

    /// <summary>The <c>Authorization</c> header.</summary>
    public AuthenticationHeaderValue Header { get; }

    /// <summary>When the token expires.</summary>
    public DateTimeOffset Expires { get; }

    /// <summary>A token that a person stored. When it expires is not known: the registry refuses it then.</summary>
    public static AccessToken OfRegistry(AuthenticationHeaderValue header) => new(header, DateTimeOffset.MaxValue);

    /// <summary>Reads the response of a token service; null if it contains no token.</summary>
    public static AccessToken? Read(ReadOnlyMemory<byte> json, DateTimeOffset now)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || (Text(root, "token") ?? Text(root, "access_token")) is not { Length: > 0 } token ||
                !token.All(c => c is > ' ' and <= '~'))
            {
                return null;
            }

            int life = root.TryGetProperty("expires_in", out JsonElement expires)
                && expires.ValueKind == JsonValueKind.Number && expires.TryGetInt32(out int seconds)
                ? Math.Max(seconds, ShortestLife)
                : ShortestLife;
            return new(new("Bearer", token), now.AddSeconds(life));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The name of the type, so that no secret is printed.</summary>
    public override string ToString() => nameof(AccessToken);
}
