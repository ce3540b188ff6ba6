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
        "It can't be known here which image is used",
        "Whether image '{0}' is pinned is not known here; give its tag or digest where it stands{1}",
        "A part that decides which image is used is only known elsewhere, so that nobody can check it here.")
    {
        IsOnByDefault = false,
        Judge = Judge,
        Remedy = Remedy.None("What the image is pinned to is written elsewhere, if anywhere."),
    };

    static Finding? Judge(FoundImage image, ImagePolicy policy) =>
        (image.Reading.IsUnresolved || InvalidReference.IsTemplate(image.Reading)) && !image.Reading.IsAmong(policy.Ignored)
            ? new(Rule, image.Reading.ReportedAt, [image.Reading.Display])
            : null;
}
