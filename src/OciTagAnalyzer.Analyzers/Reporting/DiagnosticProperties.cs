using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>
/// What a diagnostic has for its fix. Offsets are relative to the start of the finding's span,
/// so that they survive edits elsewhere in the document.
/// </summary>
static class DiagnosticProperties
{
    /// <summary>The image as it was asked for, in normal form (<c>docker.io/library/redis:latest</c>); absent where a part of it is unknown.</summary>
    public const string Image = nameof(Image);

    /// <summary>How the pin is written, one of <see cref="Core.Images.PinSyntax"/>; absent where no fix can write it.</summary>
    public const string PinSyntax = nameof(PinSyntax);

    /// <summary>Where the tag stands, without its colon, or would stand.</summary>
    public const string TagStart = nameof(TagStart);

    /// <summary>How long the tag is in the document; 0 where there is none.</summary>
    public const string TagLength = nameof(TagLength);

    /// <summary>What stands before the tag in a YAML scalar without quotes; absent where the text is a string whatever is written into it.</summary>
    public const string UntypedBefore = nameof(UntypedBefore);

    /// <summary>What stands behind the tag in such a scalar.</summary>
    public const string UntypedAfter = nameof(UntypedAfter);

    /// <summary>The name that replaces the image's name; absent if the fix writes a pin.</summary>
    public const string NewName = nameof(NewName);

    /// <summary>The parameter or property that takes the tag, where it is written apart.</summary>
    public const string TagMember = nameof(TagMember);

    /// <summary>The parameter or property that takes the digest, where it is written apart.</summary>
    public const string DigestMember = nameof(DigestMember);
}
