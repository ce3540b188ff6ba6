using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.References;

/// <summary>
/// Where the parts of a reference stand in its text, without the separators between them.
/// An absent part is an empty range where it would stand.
/// </summary>
/// <param name="Domain">The registry's host and port as written.</param>
/// <param name="Path">The repository as written.</param>
/// <param name="Tag">The tag without its colon.</param>
/// <param name="Digest">The digest, algorithm included, without its <c>@</c>.</param>
/// <param name="Normalization">What the normal form adds; always none for the bare grammar.</param>
public readonly record struct ReferenceParts(
    TextRange Domain, TextRange Path, TextRange Tag, TextRange Digest, Normalization Normalization)
{
    /// <summary>True where a tag is written.</summary>
    public bool HasTag => !Tag.IsEmpty;

    /// <summary>True where a digest is written.</summary>
    public bool HasDigest => !Digest.IsEmpty;

    /// <summary>The position after the path: where a tag's colon stands, or would have to be inserted.</summary>
    public int NameEnd => Path.End;

    /// <summary>True where the domain <c>docker.io</c> is not written.</summary>
    public bool IsDomainImplied => (Normalization & Normalization.DomainImplied) != 0;

    /// <summary>True where <c>index.docker.io</c> is written for <c>docker.io</c>.</summary>
    public bool IsDomainReplaced => (Normalization & Normalization.DomainReplaced) != 0;

    /// <summary>True where the path's <c>library/</c> is not written.</summary>
    public bool IsLibraryImplied => (Normalization & Normalization.LibraryImplied) != 0;
}
