using OciTagAnalyzer.CodeFixes.Edits;

namespace OciTagAnalyzer.Tool.Updating;

/// <summary>An image that moves.</summary>
/// <param name="Image">The image before.</param>
/// <param name="Target">The tag and digest after.</param>
/// <param name="Edits">The edits of all its places.</param>
sealed record ImageMove(TrackedImage Image, UpdateTarget Target, IReadOnlyList<FileEdit> Edits)
{
    /// <summary>The image after, without its digest.</summary>
    public string NewName => $"{Image.Reference.FamiliarName}:{Target.Tag}";
}
