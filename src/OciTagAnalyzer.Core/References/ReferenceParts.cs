using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.References;

/// <summary>
/// The ranges of the parts of a reference in its text, without the separators between them.
/// An absent part is an empty range at the position where it would be.
/// </summary>
/// <param name="Domain">The registry's host and port as written.</param>
/// <param name="Path">The repository as written.</param>
/// <param name="Tag">The tag without its colon.</param>
/// <param name="Digest">The digest with its algorithm, without its <c>@</c>.</param>
/// <param name="Normalization">The differences to the normal form; always none for the bare grammar.</param>
public readonly record struct ReferenceParts(
    TextRange Domain, TextRange Path, TextRange Tag, TextRange Digest, Normalization Normalization)
{
    /// <summary>True if there is a tag.</summary>
    public bool HasTag => !Tag.IsEmpty;

    /// <summary>True if there is a digest.</summary>
    public bool HasDigest => !Digest.IsEmpty;

    /// <summary>The position after the path: the position of the tag's colon, or where to insert it.</summary>
    public int NameEnd => Path.End;

    /// <summary>True if the domain <c>docker.io</c> is not written.</summary>
    public bool IsDomainImplied => (Normalization & Normalization.DomainImplied) != 0;

    /// <summary>True if <c>index.docker.io</c> is written for <c>docker.io</c>.</summary>
    public bool IsDomainReplaced => (Normalization & Normalization.DomainReplaced) != 0;

    /// <summary>True if the path's <c>library/</c> is not written.</summary>
    public bool IsLibraryImplied => (Normalization & Normalization.LibraryImplied) != 0;
}
