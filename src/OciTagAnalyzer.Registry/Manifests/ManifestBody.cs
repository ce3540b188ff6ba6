using System.Text.Json;

namespace OciTagAnalyzer.Registry.Manifests;

/// <summary>Checks that a body is a complete manifest or index of its media type, and not an error page.</summary>
static class ManifestBody
{
    /// <summary>
    /// True for a manifest or index of schema version 2 with the properties that the OCI image specification requires
    /// (manifest.md, image-index.md).
    /// </summary>
    public static bool IsManifest(ReadOnlyMemory<byte> content, string mediaType)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            JsonElement root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("schemaVersion", out JsonElement version)
                && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out int number) && number == 2
                && (!root.TryGetProperty("mediaType", out JsonElement type) || (type.ValueKind == JsonValueKind.String && type.ValueEquals(mediaType)))
                && (ManifestMediaTypes.IsIndex(mediaType)
                    ? Has(root, "manifests", JsonValueKind.Array)
                    : Has(root, "config", JsonValueKind.Object) && Has(root, "layers", JsonValueKind.Array));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    static bool Has(JsonElement root, string name, JsonValueKind kind) => root.TryGetProperty(name, out JsonElement member) && member.ValueKind == kind;
}
