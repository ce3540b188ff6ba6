using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Core.Baselines;

/// <summary>
/// Identifies a finding without line numbers. Several findings may have the same key, such as those about two equal images of one member.
/// </summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="File">The path relative to the folder of the baseline, with slashes.</param>
/// <param name="Context">The member or the keys that contain the image: <c>Shop.Database</c>, <c>services.db.image</c>; may be empty.</param>
/// <param name="Image">The image as it resolves: <c>docker.io/library/redis:latest</c>.</param>
public sealed record BaselineKey(string Rule, string File, string Context, string Image)
{
    /// <summary>
    /// The rules that a baseline may contain: a project can live with an image that is not pinned for a while, but an invalid image, or one that
    /// differs from the lock file, is an error.
    /// </summary>
    public static IReadOnlyList<string> Rules { get; } = [MissingTag.Id, FloatingTag.Id];
}
