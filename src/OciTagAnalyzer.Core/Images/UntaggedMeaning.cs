namespace OciTagAnalyzer.Core.Images;

/// <summary>What a reference without tag and digest resolves to.</summary>
public enum UntaggedMeaning
{
    /// <summary>The tag <c>latest</c>, nearly everywhere.</summary>
    Latest,

    /// <summary>All tags of the repository, as in the Docker Engine's <c>POST /images/create</c>.</summary>
    AllTags,

    /// <summary>The library's default tag, so that no tag is missing.</summary>
    OwnTag,
}
