namespace OciTagAnalyzer.Registry.Manifests;

/// <summary>A manifest or index with its content, which matches its digest.</summary>
public sealed class ManifestContent
{
    internal ManifestContent(ManifestDescriptor descriptor, byte[] json)
    {
        Descriptor = descriptor;
        Json = json;
    }

    /// <summary>Its digest and media type.</summary>
    public ManifestDescriptor Descriptor { get; }

    /// <summary>Its bytes as sent: JSON in UTF-8.</summary>
    public ReadOnlyMemory<byte> Json { get; }
}
