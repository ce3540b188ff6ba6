namespace OciTagAnalyzer.Core.Images;

/// <summary>What happens to a reference without tag and digest, by what takes it.</summary>
public enum UntaggedMeaning
{
    /// <summary>The tag <c>latest</c> is pulled: nearly everywhere.</summary>
    Latest,

    /// <summary>Every tag of the repository is pulled: the Docker Engine's <c>POST /images/create</c>.</summary>
    AllTags,

    /// <summary>The library has a tag of its own for it, so that none is missing.</summary>
    OwnTag,
}
