using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Tests.Rules;

public sealed class RuleSetTests
{
    [Fact]
    public void Has_every_rule_once()
    {
        IEnumerable<string> declared = typeof(RuleSet).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(RuleSet).Namespace)
            .Select(type => type.GetField("Id")?.GetRawConstantValue() as string)
            .OfType<string>();

        Assert.Equal(declared.Order(), RuleSet.All.Select(rule => rule.Id).Order());
    }

    [Fact]
    public void Names_each_rule_like_its_type()
    {
        foreach (Rule rule in RuleSet.All)
        {
            Assert.Equal(rule.Id, typeof(RuleSet).Assembly.GetType($"{typeof(RuleSet).Namespace}.{rule.Name}")?.GetField("Id")?.GetRawConstantValue());
        }
    }

    [Fact]
    public void Is_ordered_by_precedence()
    {
        for (int i = 0; i < RuleSet.OfReferences.Count; i++)
        {
            ReferenceRule rule = RuleSet.OfReferences[i];
            Assert.DoesNotContain(RuleSet.OfReferences.Take(i + 1), before => rule.TakesPrecedenceOver.Contains(before.Id));
        }
    }

    [Fact]
    public void Has_a_fix_or_a_reason_for_its_absence_for_every_rule() =>
        Assert.All(RuleSet.All, rule => Assert.NotEqual(rule.Remedy.Sources == PinSources.None, rule.Remedy.Reason is null));

    [Fact]
    public void Has_two_rules_that_are_off_by_default() =>
        Assert.Equal([UnresolvedReference.Id, ConflictingTags.Id], RuleSet.All.Where(rule => !rule.IsOnByDefault).Select(rule => rule.Id));

    [Fact]
    public void Has_one_rule_about_several_images() =>
        Assert.Equal([ConflictingTags.Id], RuleSet.All.Where(rule => rule.NeedsWholeProject).Select(rule => rule.Id));

    [Fact]
    public void Has_one_rule_about_the_name_of_an_image() =>
        Assert.Equal([RegistryNotAllowed.Id], RuleSet.All.OfType<ReferenceRule>().Where(rule => rule.IsAboutName).Select(rule => rule.Id));

    [Fact]
    public void Has_the_rules_for_an_image_that_are_on_by_default() => Assert.Equal(
        RuleSet.All.OfType<ReferenceRule>().Where(rule => rule.IsOnByDefault).OrderBy(rule => rule.Id), RuleSet.OfReferences.OrderBy(rule => rule.Id));

    [Fact]
    public void Reports_nothing_for_ignored_images()
    {
        var image = FoundImage.InCode(ImageReading.Of(ImageText.Known("redis")), default, PinSlots.None);

        Assert.Equal([MissingTag.Id], RuleSet.Check(image, ImagePolicy.Default).Select(finding => finding.Rule.Id));
        Assert.Empty(RuleSet.Check(image, ImagePolicy.Default with { Ignored = PatternList.Parse("redis") }));
    }

    [Fact]
    public void Reports_nothing_else_for_a_lost_part()
    {
        var reading = ImageReading.Of(ImageText.Known("redis"));
        FoundImage image = FoundImage.InCode(reading, default, PinSlots.None) with { Lost = LostPart.Tag("7", "it is gone", 0) };

        Assert.Equal([LostTag.Id], RuleSet.Check(image, ImagePolicy.Default).Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void Finds_a_rule_by_its_id()
    {
        Assert.All(RuleSet.All, rule => Assert.Same(rule, RuleSet.Find(rule.Id)));
        Assert.Null(RuleSet.Find("OCI9999"));
    }

    [Theory]
    [InlineData(MissingTag.Id, LostTag.Id)]
    [InlineData(LostTag.Id, LostTag.Id)]
    [InlineData(ConflictingTags.Id, ConflictingTags.Id)]
    [InlineData(UnresolvedReference.Id, UnresolvedReference.Id)]
    public void Contains_the_rules_that_report_the_same_fault(string id, string foremost) => Assert.Equal(foremost, RuleSet.FirstInPrecedenceOf(id));
}
