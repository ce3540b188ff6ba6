using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Core.Tests.Rules;

/// <summary>The one finding of an image; a test fails where there are several.</summary>
static class SingleFinding
{
    public static Finding? Of(ImageReading reading, ImagePolicy policy, UntaggedMeaning untagged = UntaggedMeaning.Latest) =>
        RuleSet.Check(FoundImage.InCode(reading, default, PinSlots.None) with { Untagged = untagged }, policy).SingleOrDefault();

    public static Finding? Of(ImageReading reading, ImagePolicy policy, ImageLoss? loss) =>
        RuleSet.Check(FoundImage.InCode(reading, default, PinSlots.None) with { Loss = loss }, policy).SingleOrDefault();
}
