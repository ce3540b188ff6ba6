using System.Text.Json;

namespace OciTagAnalyzer.Registry.Images;

/// <summary>Reads the address of the source code of an image from annotations or labels (OCI image specification, annotations.md).</summary>
static class SourceAddress
{
    const string Key = "org.opencontainers.image.source";

    // Browsers accept about this length.
    const int MaxLength = 2000;

    /// <summary>
    /// The address in the property <paramref name="name"/>, an object of texts; null if there is none, or if it is not for a browser. Credentials in
    /// it would be shown to others, and can make it look like an address of another host.
    /// </summary>
    public static Uri? In(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement texts) && texts.ValueKind == JsonValueKind.Object &&
        texts.TryGetProperty(Key, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: <= MaxLength } text &&
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) &&
        address.UserInfo.Length == 0
            ? address
            : null;
}
