using System.Net.Http.Headers;
using System.Text.Json;

namespace OciTagAnalyzer.Registry.Authorization;

/// <summary>A token that a registry takes for a while. No record, so that nothing prints its members.</summary>
sealed class AccessToken
{
    // The least that the protocol grants, and what it grants where nothing is said.
    const int ShortestLife = 60;

    AccessToken(AuthenticationHeaderValue header, DateTimeOffset expires)
    {
        Header = header;
        Expires = expires;
    }

    /// <summary>The header that shows it.</summary>
    public AuthenticationHeaderValue Header { get; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset Expires { get; }

    /// <summary>Reads a token service's answer; null where it is none.</summary>
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

            int life = root.TryGetProperty("expires_in", out JsonElement expires) && expires.ValueKind == JsonValueKind.Number && expires.TryGetInt32(out int seconds)
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

    /// <summary>Nothing of it.</summary>
    public override string ToString() => nameof(AccessToken);
}
