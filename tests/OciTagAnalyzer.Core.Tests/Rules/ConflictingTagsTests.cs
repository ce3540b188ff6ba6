using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Tests.Rules;

public sealed class ConflictingTagsTests
{
    const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    static TagConflict[] Check(params string[] images) =>
        [.. ConflictingTags.Check([.. images.Select(image => ImageReading.Of(ImageText.Known(image)))])];

    [Fact]
    public void A_single_tag_is_not_a_conflict() => Assert.Empty(Check("redis:7.4", "docker.io/library/redis:7.4", "redis", "nginx:1.27"));

    [Fact]
    public void The_most_frequent_tag_is_correct()
    {
        TagConflict conflict = Assert.Single(Check("redis:7.4", "redis:7.2", "redis:7.4"));
        Assert.Equal((1, true), (conflict.Use, conflict.IsFixable));
        Assert.Equal([0, 2], conflict.Others);
    }

    [Fact]
    public void A_tag_used_twice_is_more_frequent_wherever_it_is_used()
    {
        TagConflict conflict = Assert.Single(Check("redis:7.4", "redis:7.4", "redis:7.2"));
        Assert.Equal((2, true), (conflict.Use, conflict.IsFixable));
    }

    [Fact]
    public void A_conflict_is_with_the_uses_of_the_most_frequent_tag()
    {
        TagConflict[] conflicts = Check("redis:7.4", "redis:7.2", "redis:6", "redis:7.4");
        Assert.Equal([[0, 3], [0, 3]], conflicts.Select(conflict => conflict.Others));
        Assert.Equal([["redis:7.2", "'7.4', '6'"], ["redis:6", "'7.4', '7.2'"]], conflicts.Select(conflict => conflict.MessageArguments));
    }

    [Fact]
    public void A_message_lists_the_other_tags_in_order() => Assert.Equal(
        [["redis:3", "'1', '2'"], ["redis:1", "'2', '3'"], ["redis:2", "'1', '3'"]],
        Check("redis:3", "redis:1", "redis:2").Select(conflict => conflict.MessageArguments));

    [Fact]
    public void In_a_tie_all_uses_are_reported_and_none_can_be_fixed()
    {
        TagConflict[] conflicts = Check("redis:7.4", "redis:7.2");
        Assert.Equal([0, 1], conflicts.Select(conflict => conflict.Use));
        Assert.All(conflicts, conflict => Assert.False(conflict.IsFixable));
        Assert.Equal([[1], [0]], conflicts.Select(conflict => conflict.Others));
    }

    [Fact]
    public void In_a_tie_of_the_most_frequent_tags_all_uses_are_reported()
    {
        TagConflict[] conflicts = Check("redis:7.4", "redis:7.2", "redis:7.4", "redis:7.2", "redis:6");
        Assert.Equal([0, 1, 2, 3, 4], conflicts.Select(conflict => conflict.Use));
        Assert.All(conflicts, conflict => Assert.False(conflict.IsFixable));
    }

    [Fact]
    public void A_digest_is_not_replaced() => Assert.False(Assert.Single(Check("redis:7.4", "redis:7.2@" + Digest, "redis:7.4")).IsFixable);
}
