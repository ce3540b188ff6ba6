using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;

namespace OciTagAnalyzer.Core.Rules;

/// <summary>OCI1006: the analyzer cannot determine whether an image is pinned.</summary>
/// <remarks>Bad: <c>$"redis:{version}"</c>, <c>FROM ${IMAGE}</c>. Good: <c>redis:7.4.1</c>, <c>$"{registry}/redis:7.4.1"</c>.</remarks>
public static class UnresolvedReference
{
    /// <summary>The rule's id.</summary>
    public const string Id = "OCI1006";

    /// <summary>The rule.</summary>
    public static ReferenceRule Rule { get; } = new(
        Id,
        nameof(UnresolvedReference),
        "Cannot determine whether an image is pinned",
        "Cannot determine whether image '{0}' is pinned; specify its tag or digest here{1}",
        "The part of the reference that contains the tag or digest is unknown, so no other rule can check it.")
    {
        IsOnByDefault = false,
        Check = Check,
        Remedy = Remedy.None("The tag or digest, if there is one, comes from elsewhere."),
    };

    static Finding? Check(FoundImage image, ImagePolicy policy) =>
        (image.Reading.IsUnresolved || InvalidReference.IsTemplate(image.Reading)) && !image.Reading.IsAmong(policy.Ignored)
            ? new(Rule, [image.Reading.Display])
            : null;
}
