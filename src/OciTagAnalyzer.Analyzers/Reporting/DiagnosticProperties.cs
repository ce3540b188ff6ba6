namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>
/// The names of the diagnostic properties that a code fix reads. Offsets are relative to the start of the diagnostic's span,
/// so edits elsewhere in the document do not change them.
/// </summary>
static class DiagnosticProperties
{
    /// <summary>The image in normal form (<c>docker.io/library/redis:latest</c>); absent if a part of it is unknown.</summary>
    public const string Image = nameof(Image);

    /// <summary>The image as it resolves, even if a part of it is unknown or another image has the same location: identifies a finding.</summary>
    public const string IdentityImage = nameof(IdentityImage);

    /// <summary>The member or the keys that contain the image, without line numbers and indexes: identifies a finding.</summary>
    public const string IdentityContext = nameof(IdentityContext);

    /// <summary>How the pin is written, one of <see cref="Core.Images.PinSyntax"/>; absent if no fix can write it.</summary>
    public const string PinSyntax = nameof(PinSyntax);

    /// <summary>The start of the tag, without its colon, or of the position for one.</summary>
    public const string TagStart = nameof(TagStart);

    /// <summary>The length of the tag in the document; 0 without a tag.</summary>
    public const string TagLength = nameof(TagLength);

    /// <summary>The text before the tag in a YAML scalar without quotes; absent if the scalar is a string whatever it contains.</summary>
    public const string UntypedBefore = nameof(UntypedBefore);

    /// <summary>The text after the tag in such a scalar.</summary>
    public const string UntypedAfter = nameof(UntypedAfter);

    /// <summary>The code with the name that the fix writes before the pin; absent if the code contains the name already.</summary>
    public const string ReferenceBefore = nameof(ReferenceBefore);

    /// <summary>The code that the fix writes after such a pin.</summary>
    public const string ReferenceAfter = nameof(ReferenceAfter);

    /// <summary>The name that replaces the image's name; absent if the fix writes a pin.</summary>
    public const string NewName = nameof(NewName);

    /// <summary>The tag that an image without one resolves to; absent if it has a tag, or does not resolve to a single one.</summary>
    public const string ImpliedTag = nameof(ImpliedTag);

    /// <summary>The parameter or property that contains a separate tag.</summary>
    public const string TagMember = nameof(TagMember);

    /// <summary>The parameter or property that contains a separate digest.</summary>
    public const string DigestMember = nameof(DigestMember);
}
