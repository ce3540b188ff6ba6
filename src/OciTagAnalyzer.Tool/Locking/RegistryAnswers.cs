using System.Collections.Concurrent;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Registry;
using OciTagAnalyzer.Registry.Images;
using OciTagAnalyzer.Registry.Manifests;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Tool.Locking;

/// <summary>The answers of registries in one run. A request that several images need is sent once.</summary>
/// <param name="registry">The registry client.</param>
sealed class RegistryAnswers(RegistryClient registry)
{
    readonly ConcurrentDictionary<string, Lazy<Task<RegistryResult<string[]>>>> lists = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<(string Repository, string Name), Lazy<Task<RegistryResult<ManifestDescriptor>>>> manifests = new();
    readonly ConcurrentDictionary<(string Repository, string Name), Lazy<Task<RegistryResult<ImageCreation>>>> creations = new();

    /// <summary>Lists the tags of a repository.</summary>
    public Task<RegistryResult<string[]>> ListTagsAsync(ImageReference image, CancellationToken cancellation) =>
        lists.GetOrAdd(image.Name, _ => new(() => registry.ListTagsAsync(image, cancellation))).Value;

    /// <summary>Resolves a tag or digest of a repository.</summary>
    public Task<RegistryResult<ManifestDescriptor>> FindManifestAsync(ImageReference image, string name, CancellationToken cancellation) =>
        manifests.GetOrAdd((image.Name, name), _ => new(() => registry.FindManifestAsync(image, name, cancellation))).Value;

    /// <summary>Finds when the image with a tag or digest was created.</summary>
    public Task<RegistryResult<ImageCreation>> FindCreationAsync(ImageReference image, string name, CancellationToken cancellation) =>
        creations.GetOrAdd((image.Name, name), _ => new(() => registry.FindCreationAsync(image, name, cancellation))).Value;
}
