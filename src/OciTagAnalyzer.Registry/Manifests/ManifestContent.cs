namespace OciTagAnalyzer.Registry.Manifests;

/// <summary>A manifest or index with its content, which matches its digest.</summary>
/// <param name="descriptor">Its digest and media type.</param>
/// <param name="json">Its bytes as sent.</param>
sealed class ManifestContent(ManifestDescriptor descriptor, byte[] json)
{
    /// <summary>Its digest and media type.</summary>
    public ManifestDescriptor Descriptor => descriptor;

    /// <summary>Its bytes as sent.</summary>
    public ReadOnlyMemory<byte> Json => json;
}
