namespace OciTagAnalyzer.Core.Documents.AppSettings;

/// <summary>What the sibling keys of an image indicate.</summary>
[Flags]
enum SiblingRoles
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A sibling contains the tag, version or digest.</summary>
    Tag = 1,

    /// <summary>The image is built or pushed, not pulled.</summary>
    Output = 2,
}
