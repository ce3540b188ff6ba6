using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Core.Tests.Rules;

/// <summary>Returns the only finding of an image; throws if there are several.</summary>
static class SingleFinding
{
    public static Finding? Of(ImageReading reading, ImagePolicy policy, UntaggedMeaning untagged = UntaggedMeaning.Latest) =>
        RuleSet.Check(FoundImage.InCode(reading, default, PinSlots.None) with { Untagged = untagged }, policy).SingleOrDefault();

    public static Finding? Of(ImageReading reading, ImagePolicy policy, LostInDocument? loss) =>
        RuleSet.Check(FoundImage.InCode(reading, default, PinSlots.None) with { LostByReader = loss }, policy).SingleOrDefault();
}
