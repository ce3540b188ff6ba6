using System.Diagnostics.CodeAnalysis;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.References;

/// <summary>A valid image reference: the text as written, and what it resolves to.</summary>
public sealed class ImageReference
{
    /// <summary>The tag that a reference with neither tag nor digest resolves to.</summary>
    public const string DefaultTag = "latest";

    ImageReference(string text, ReferenceParts parts)
    {
        Text = text;
        Parts = parts;
        Domain = parts.IsDomainImplied || parts.IsDomainReplaced ? ReferenceParser.DefaultDomain : Slice(parts.Domain);
        Path = parts.IsLibraryImplied ? ReferenceParser.DefaultPathPrefix + Slice(parts.Path) : Slice(parts.Path);
        Tag = parts.HasTag ? Slice(parts.Tag) : null;
        Digest = parts.HasDigest ? Slice(parts.Digest) : null;
    }

    /// <summary>The reference as written.</summary>
    public string Text { get; }

    /// <summary>The ranges of the parts in <see cref="Text"/>.</summary>
    public ReferenceParts Parts { get; }

    /// <summary>The registry's host and port; empty if the first component looks like a host but is not a valid one (<c>x_y.com/foo</c>).</summary>
    public string Domain { get; }

    /// <summary>The repository within the registry: <c>library/redis</c>.</summary>
    public string Path { get; }

    /// <summary>The tag; null if there is none.</summary>
    public string? Tag { get; }

    /// <summary>The digest with its algorithm; null if there is none.</summary>
    public string? Digest { get; }

    /// <summary>Domain and path: <c>docker.io/library/redis</c>.</summary>
    public string Name => Domain.Length == 0 ? Path : Domain + "/" + Path;

    /// <summary>The name with the tag and digest, if present (upstream <c>String</c>).</summary>
    public string NormalForm => Name + Suffix;

    /// <summary>The name without <c>docker.io/</c> and <c>library/</c> (upstream <c>FamiliarName</c>); does not always parse to the same name.</summary>
    public string FamiliarName =>
        Domain != ReferenceParser.DefaultDomain ? Name
        : IsOfficial ? Path.Substring(ReferenceParser.DefaultPathPrefix.Length)
        : Path;

    /// <summary>The familiar name with the tag and digest, if present (upstream <c>FamiliarString</c>).</summary>
    public string FamiliarForm => FamiliarName + Suffix;

    /// <summary>The normal form, with <c>:latest</c> if there is neither tag nor digest (upstream <c>TagNameOnly</c>).</summary>
    public string TagNameOnly => Tag is null && Digest is null ? Name + ":" + DefaultTag : NormalForm;

    /// <summary>The reference that Docker pulls: as <see cref="TagNameOnly"/>, but a digest removes the tag (upstream <c>ParseDockerRef</c>).</summary>
    public string DockerForm => Digest is null ? TagNameOnly : Name + "@" + Digest;

    bool IsOfficial =>
        Path.StartsWith(ReferenceParser.DefaultPathPrefix, StringComparison.Ordinal)
        && Path.IndexOf('/', ReferenceParser.DefaultPathPrefix.Length) < 0;

    string Suffix => (Tag is null ? "" : ":" + Tag) + (Digest is null ? "" : "@" + Digest);

    /// <summary>Parses a reference as people write it (upstream <c>ParseNormalizedNamed</c>).</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ImageReference? reference, out ReferenceError error)
    {
        error = ReferenceParser.ParseNormalized(text.AsSpan(), out var parts);
        reference = error == ReferenceError.None ? new(text, parts) : null;
        return reference is not null;
    }

    /// <summary>Parses a reference in normal form; any other form is <see cref="ReferenceError.NameNotCanonical"/> (upstream <c>ParseNamed</c>).</summary>
    public static bool TryParseCanonical(string text, [NotNullWhen(true)] out ImageReference? reference, out ReferenceError error)
    {
        if (TryParse(text, out reference, out error) && reference.Parts.Normalization != Normalization.None)
        {
            reference = null;
            error = ReferenceError.NameNotCanonical;
        }

        return reference is not null;
    }

    /// <summary>
    /// Replaces or adds the tag; fails with <see cref="ReferenceError.TagInvalidFormat"/> (upstream <c>WithTag</c>).
    /// </summary>
    public bool TryWithTag(string tag, [NotNullWhen(true)] out ImageReference? reference, out ReferenceError error)
    {
        bool isTag = TagGrammar.Matches(tag.AsSpan());
        error = isTag ? ReferenceError.None : ReferenceError.TagInvalidFormat;
        reference = isTag ? With(tag, Digest) : null;
        return isTag;
    }

    /// <summary>
    /// Replaces or adds the digest; fails with <see cref="ReferenceError.DigestMalformed"/> (upstream <c>WithDigest</c>).
    /// Like upstream, it checks only the format of the digest: any algorithm, and 32 or more hex digits.
    /// </summary>
    public bool TryWithDigest(string digest, [NotNullWhen(true)] out ImageReference? reference, out ReferenceError error)
    {
        var seen = CharacterClass.None;
        bool isDigest = DigestGrammar.ScanFormat(digest.AsSpan(), ref seen) >= 0 && (seen & CharacterClass.Folding) == 0;
        error = isDigest ? ReferenceError.None : ReferenceError.DigestMalformed;
        reference = isDigest ? With(Tag, digest) : null;
        return isDigest;
    }

    /// <summary>The normal form.</summary>
    public override string ToString() => NormalForm;

    ImageReference With(string? tag, string? digest)
    {
        string text = Text.Substring(0, Parts.NameEnd);
        var tagRange = new TextRange(text.Length, 0);
        if (tag is not null)
        {
            tagRange = new(text.Length + 1, tag.Length);
            text += ":" + tag;
        }

        var digestRange = new TextRange(text.Length, 0);
        if (digest is not null)
        {
            digestRange = new(text.Length + 1, digest.Length);
            text += "@" + digest;
        }

        return new(text, Parts with { Tag = tagRange, Digest = digestRange });
    }

    string Slice(TextRange range) => Text.Substring(range.Start, range.Length);
}
