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
}
