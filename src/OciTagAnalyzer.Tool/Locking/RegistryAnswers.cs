using System.Collections.Concurrent;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Registry;
using OciTagAnalyzer.Registry.Images;
using OciTagAnalyzer.Registry.Manifests;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Tool.Locking;

/// <summary>The answers of registries in one run. A request that several images need is sent once.</summary>
/// <remarks>
/// Nothing is requested again in a run, so that there is nothing to revalidate with an ETag. With a cache on disk, the next run would still send each
/// request, and CNCF Distribution, for example, returns no ETag for a list of tags (registry/handlers/tags.go).
/// </remarks>
/// <param name="registry">The registry client.</param>
sealed class RegistryAnswers(RegistryClient registry)
{
    readonly ConcurrentDictionary<(string Repository, string Name), Lazy<Task<RegistryResult<string[]>>>> lists = new();
    readonly ConcurrentDictionary<(string Repository, string Name), Lazy<Task<RegistryResult<ManifestDescriptor>>>> manifests = new();
    readonly ConcurrentDictionary<(string Repository, string Name), Lazy<Task<RegistryResult<ManifestContent>>>> contents = new();
    readonly ConcurrentDictionary<(string Repository, string Name), Lazy<Task<RegistryResult<ImageMetadata>>>> metadata = new();

    /// <summary>How many images of one registry are processed at a time.</summary>
    public int PerRegistry => registry.RequestsPerHost;

    /// <summary>How many requests have been sent.</summary>
    public int RequestCount => registry.RequestCount;

    /// <summary>Lists the tags of a repository.</summary>
    public Task<RegistryResult<string[]>> ListTagsAsync(ImageReference image, CancellationToken cancellation) =>
        Once(lists, image, "", () => registry.ListTagsAsync(image, cancellation));

    /// <summary>Resolves a tag or digest of a repository.</summary>
    public Task<RegistryResult<ManifestDescriptor>> FindManifestAsync(ImageReference image, string name, CancellationToken cancellation) =>
        Once(manifests, image, name, () => registry.FindManifestAsync(image, name, cancellation));

    /// <summary>Downloads the manifest or index of a tag or digest.</summary>
    public Task<RegistryResult<ManifestContent>> FetchManifestAsync(ImageReference image, string name, CancellationToken cancellation) =>
        Once(contents, image, name, () => registry.FetchManifestAsync(image, name, cancellation));

    /// <summary>Finds what the image with a tag or digest declares about itself.</summary>
    public Task<RegistryResult<ImageMetadata>> FindMetadataAsync(ImageReference image, string name, CancellationToken cancellation) =>
        Once(metadata, image, name, () => registry.FindMetadataAsync(image, name, cancellation));

    /// <summary>Asks for several images, a few of each registry at a time, and returns the answers in the same order.</summary>
    /// <param name="items">What is asked for.</param>
    /// <param name="imageOf">Returns the image of an item.</param>
    /// <param name="ask">Asks for an item.</param>
    /// <param name="done">Called after each item.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    public async Task<IReadOnlyList<TAnswer>> ForEachAsync<TItem, TAnswer>(
        IReadOnlyList<TItem> items,
        Func<TItem, ImageReference> imageOf,
        Func<TItem, CancellationToken, Task<TAnswer>> ask,
        Action done,
        CancellationToken cancellation)
    {
        var answers = new TAnswer[items.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = PerRegistry, CancellationToken = cancellation };
        await Task.WhenAll(Enumerable.Range(0, items.Count).GroupBy(index => imageOf(items[index]).Domain).Select(host =>
            Parallel.ForEachAsync(host, parallel, async (index, stop) =>
            {
                answers[index] = await ask(items[index], stop);
                done();
            })));
        return answers;
    }

    static Task<RegistryResult<T>> Once<T>(
        ConcurrentDictionary<(string Repository, string Name), Lazy<Task<RegistryResult<T>>>> known,
        ImageReference image,
        string name,
        Func<Task<RegistryResult<T>>> send)
        where T : class =>
        known.GetOrAdd((image.Name, name), _ => new(send)).Value;
}
