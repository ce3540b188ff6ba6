namespace OciTagAnalyzer.Core.Documents.AppSettings;

/// <summary>What other keys, beside an image's own, say of it.</summary>
[Flags]
enum Companions
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The tag, version or digest stands there.</summary>
    Tag = 1,

    /// <summary>The image is built or pushed, not pulled.</summary>
    Output = 2,
}
