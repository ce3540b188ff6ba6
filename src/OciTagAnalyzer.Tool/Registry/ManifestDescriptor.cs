namespace OciTagAnalyzer.Tool.Registry;

/// <summary>What a tag or digest names in a registry.</summary>
/// <param name="Digest">The digest with its algorithm; an index's where there is one.</param>
/// <param name="MediaType">Its media type.</param>
sealed record ManifestDescriptor(string Digest, string MediaType);
