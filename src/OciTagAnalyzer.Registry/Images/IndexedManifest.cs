using System.Text.Json;
using OciTagAnalyzer.Registry.Manifests;

namespace OciTagAnalyzer.Registry.Images;

/// <summary>A manifest that an index lists (OCI image specification, image-index.md).</summary>
/// <param name="Digest">Its digest.</param>
/// <param name="Platform">Its platform, <c>linux/amd64</c>; null if it has none.</param>
/// <param name="Created">When it was created, if the index has the annotation for that; otherwise null.</param>
/// <param name="Source">The address of its source code, if the index has the annotation for that; otherwise null.</param>
sealed record IndexedManifest(string Digest, string? Platform, DateTimeOffset? Created, Uri? Source)
{
    const string Annotations = "annotations";
    const string CreatedAnnotation = "org.opencontainers.image.created";

    // BuildKit lists attestations as manifests for this platform.
    const string NoPlatform = "unknown/unknown";

    /// <summary>The manifests of images in an index, without attestations. Malformed entries are ignored.</summary>
    public static IReadOnlyList<IndexedManifest> Of(ReadOnlyMemory<byte> index)
    {
        using var document = JsonDocument.Parse(index);
        IEnumerable<IndexedManifest> all = document.RootElement.GetProperty("manifests").EnumerateArray().Select(Read).OfType<IndexedManifest>();
        return [.. all.Where(manifest => manifest.Platform != NoPlatform)];
    }

    static IndexedManifest? Read(JsonElement entry)
    {
        if (entry.ValueKind != JsonValueKind.Object || Text(entry, "digest") is not { } digest || !ContentDigest.IsDigest(digest))
        {
            return null;
        }

        string? platform = entry.TryGetProperty("platform", out JsonElement member) && member.ValueKind == JsonValueKind.Object
            ? $"{Text(member, "os")}/{Text(member, "architecture")}"
            : null;
        DateTimeOffset? created = entry.TryGetProperty(Annotations, out JsonElement annotations) ? CreatedTime.Of(annotations, CreatedAnnotation) : null;
        return new(digest, platform, created, SourceAddress.In(entry, Annotations));
    }

    static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
