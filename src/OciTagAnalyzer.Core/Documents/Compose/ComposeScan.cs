using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents.Compose;

/// <summary>What a compose file says of images, in itself and in the <c>.env</c> beside it.</summary>
/// <param name="Result">The places in the compose file.</param>
/// <param name="InEnvironment">The places in the <c>.env</c>.</param>
/// <param name="Images">Every image of a service, also those that are built.</param>
sealed record ComposeScan(ScanResult Result, IReadOnlyList<FoundImage> InEnvironment, IReadOnlyList<ComposeImage> Images)
{
    /// <summary>A file without an image.</summary>
    public static ComposeScan Empty { get; } = new(ScanResult.Empty, [], []);
}
