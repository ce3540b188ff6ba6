using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;

namespace OciTagAnalyzer.Core.Rules;

/// <summary>OCI1006: of an image it can't be known here whether it is pinned.</summary>
/// <remarks>Bad: <c>$"redis:{version}"</c>, <c>FROM ${IMAGE}</c>. Good: <c>redis:7.4.1</c>, <c>$"{registry}/redis:7.4.1"</c>.</remarks>
public static class UnresolvedReference
{
    /// <summary>The finding that <paramref name="reading"/> deserves, or null; never together with one of <see cref="ReferenceRules"/>.</summary>
    public static Finding? Judge(ImageReading reading, ImagePolicy policy) =>
        (reading.IsUnresolved || InvalidReference.IsTemplate(reading)) && !reading.IsAmong(policy.Ignored)
            ? new(RuleIds.UnresolvedReference, reading.DecidedAt, [reading.Display])
            : null;
}
