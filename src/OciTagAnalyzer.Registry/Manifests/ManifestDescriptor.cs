namespace OciTagAnalyzer.Registry.Manifests;

/// <summary>The manifest or index that a tag or digest names in a registry.</summary>
/// <param name="Digest">Its digest with the algorithm, <c>sha256:…</c>; that of the index if the image has one.</param>
/// <param name="MediaType">Its media type, one of the OCI image specification or of Docker's manifest schema 2.</param>
public sealed record ManifestDescriptor(string Digest, string MediaType);
