using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Rules;

/// <summary>OCI1005: a tag or digest that was given is dropped or overwritten, so that another image runs than was asked for.</summary>
/// <remarks>Bad: <c>.WithImageTag("17").WithImage("x")</c>. Good: <c>.WithImage("x").WithImageTag("17")</c>.</remarks>
public static class LostTag
{
    /// <summary>The finding about <paramref name="lost"/>.</summary>
    public static Finding Judge(LostPart lost) => new(RuleIds.LostTag, lost.DecidedAt, [lost.Name, lost.Cause, lost.Advice]);
}
