using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Tests.Rules;

public sealed class RemedyTests
{
    static readonly PinSlots all = new()
    {
        Append = Slot(1),
        ReplaceTag = Slot(2),
        ReplaceAll = Slot(3),
        Separate = Slot(4),
        Quote = Slot(5),
        Name = Slot(6),
    };

    public static TheoryData<string, string, PinSlots, PinSlot?> Slots() => new()
    {
        { MissingTag.Id, "redis", all, all.Append },
        { MissingTag.Id, "redis", all with { Append = null }, all.Separate },
        { MissingTag.Id, "redis", all with { Append = null, Separate = null }, null },
        { FloatingTag.Id, "redis:latest", all, all.ReplaceTag },
        { MissingDigest.Id, "redis", all, all.Append },
        { MissingDigest.Id, "redis", all with { Append = null }, all.Separate },
        { MissingDigest.Id, "redis", all with { Append = null, Separate = null }, null },
        { MissingDigest.Id, "redis:7", all, all.ReplaceTag },
        { MissingDigest.Id, "redis:7", all with { ReplaceTag = null }, null },
        { LostTag.Id, "redis", all, all.Quote },
        { LostTag.Id, "redis", all with { Quote = null }, all.Append },
        { LostTag.Id, "redis:7", all, all.Quote },
        { LostTag.Id, "redis:7", all with { Quote = null }, null },
        { ConflictingTags.Id, "redis:7", all, all.ReplaceTag },
        { LockMismatch.Id, "redis:7", all, all.ReplaceAll },
        { RegistryNotAllowed.Id, "redis:7", all, all.Name },
        { InvalidReference.Id, "redis:", all, null },
        { UnresolvedReference.Id, "redis:\uFFFC", all, null },
        { NotInLockFile.Id, "redis:7", all, null },
    };

    [Theory]
    [MemberData(nameof(Slots))]
    public void Writes_to_the_slot_that_fixes_the_fault(string ruleId, string image, PinSlots slots, PinSlot? slot) =>
        Assert.Equal(slot, RuleSet.Find(ruleId)!.Remedy.SlotOf(FoundImage.InCode(ImageReading.Of(Text(image)), default, slots)));

    [Theory]
    [InlineData(MissingTag.Id, PinSources.LockFile | PinSources.UsedTag)]
    [InlineData(FloatingTag.Id, PinSources.LockFile | PinSources.UsedTag)]
    [InlineData(LostTag.Id, PinSources.LockFile | PinSources.UsedTag)]
    [InlineData(MissingDigest.Id, PinSources.LockFile)]
    [InlineData(LockMismatch.Id, PinSources.LockFile)]
    [InlineData(ConflictingTags.Id, PinSources.UsedTag)]
    [InlineData(RegistryNotAllowed.Id, PinSources.Mirror)]
    [InlineData(InvalidReference.Id, PinSources.None)]
    public void Takes_the_pin_from_the_sources_that_fix_the_fault(string ruleId, PinSources sources) =>
        Assert.Equal(sources, RuleSet.Find(ruleId)!.Remedy.Sources);

    [Fact]
    public void Needs_a_digest_only_if_the_digest_is_missing() =>
        Assert.Equal([MissingDigest.Id], RuleSet.All.Where(rule => rule.Remedy.NeedsDigest).Select(rule => rule.Id));

    static PinSlot Slot(int at) => new(PinSyntax.Text, new(at, 0));

    static ImageText Text(string text) => ImageText.WithHoles(text, text.Contains(ImageText.Hole) ? [ImageText.UnnamedHole] : []);
}
