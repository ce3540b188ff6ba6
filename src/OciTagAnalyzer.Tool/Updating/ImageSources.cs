using OciTagAnalyzer.Registry.Images;
using OciTagAnalyzer.Registry.Results;
using OciTagAnalyzer.Tool.Locking;

namespace OciTagAnalyzer.Tool.Updating;

/// <summary>Where the source code of the new images is, as far as they declare it.</summary>
sealed class ImageSources
{
    readonly Dictionary<TrackedImage, Uri> addresses;

    ImageSources(Dictionary<TrackedImage, Uri> addresses) => this.addresses = addresses;

    /// <summary>Finds the sources of the images that move. A registry that does not respond only means that there is no link.</summary>
    public static async Task<ImageSources> OfAsync(IReadOnlyList<ImageMove> moves, RegistryAnswers answers, CancellationToken cancellation)
    {
        IReadOnlyList<Uri?> found = await answers.ForEachAsync(moves, move => move.Image.Reference, FindAsync, () => { }, cancellation);
        var addresses = new Dictionary<TrackedImage, Uri>(ReferenceEqualityComparer.Instance);
        foreach ((ImageMove move, Uri? address) in moves.Zip(found))
        {
            if (address is not null)
            {
                addresses.Add(move.Image, address);
            }
        }

        return new(addresses);

        async Task<Uri?> FindAsync(ImageMove move, CancellationToken stop)
        {
            RegistryResult<ImageMetadata> metadata =
                await answers.FindMetadataAsync(move.Image.Reference, move.Target.Digest ?? move.Target.Tag, stop);
            return metadata.Value?.Source;
        }
    }

    /// <summary>Returns the address of the source code of the image after its move; null if it declares none.</summary>
    public Uri? Of(ImageMove move) => addresses.GetValueOrDefault(move.Image);
}
