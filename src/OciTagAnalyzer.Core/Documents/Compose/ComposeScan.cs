using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents.Compose;

/// <summary>The images of a compose file and of the <c>.env</c> file in its folder.</summary>
/// <param name="Result">The images in the compose file.</param>
/// <param name="InEnvironment">The images in the <c>.env</c> file.</param>
/// <param name="Images">The images of all services, including those that are built.</param>
sealed record ComposeScan(ScanResult Result, IReadOnlyList<FoundImage> InEnvironment, IReadOnlyList<ComposeImage> Images)
{
    /// <summary>The result for a file without images.</summary>
    public static ComposeScan Empty { get; } = new(ScanResult.Empty, [], []);

    /// <summary>Adds images, each where its tag is: in the compose file or in the <c>.env</c> file.</summary>
    public ComposeScan With(IEnumerable<ComposeImage> added, ComposeEnvironment? environment)
    {
        ComposeImage[] images = [.. added];
        if (images.Length == 0)
        {
            return this;
        }

        var inFile = new List<FoundImage>();
        var inEnvironment = new List<FoundImage>(InEnvironment);
        foreach (ComposeImage image in images)
        {
            if (image.Pieces.Count > 0 && image.InEnvironment(environment!) is { } place)
            {
                inEnvironment.Add(place);
            }
            else
            {
                inFile.Add(image.InFile());
            }
        }

        return new(Result.With(inFile), inEnvironment, [.. Images, .. images]);
    }
}
