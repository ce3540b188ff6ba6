using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Core.Tests.References;

public sealed class FamiliarPatternTests
{
    [Theory]
    [InlineData("*", "redis", true)]
    [InlineData("*", "a/b", false)]
    [InlineData("*", "", true)]
    [InlineData("a*c*e", "abcde", true)]
    [InlineData("a*/b", "a/x/b", false)]
    [InlineData("*/*", "a/b", true)]
    [InlineData("r?dis", "redis", true)]
    [InlineData("a?b", "a/b", false)]
    [InlineData("re", "redis", false)]
    [InlineData("redis", "re", false)]
    [InlineData("[a-c]x", "bx", true)]
    [InlineData("[a-c]x", "dx", false)]
    [InlineData("[^a-c]x", "dx", true)]
    [InlineData("[^a-c]x", "^x", true)]
    [InlineData("[^a]", "[", true)]
    [InlineData("[a-cb]x", "bx", true)]
    [InlineData("[a[]x", "[x", true)]
    [InlineData("[a[]x", "]x", false)]
    [InlineData("[ab-d]", "c", true)]
    [InlineData(@"\*", "*", true)]
    [InlineData(@"\*", "a", false)]
    [InlineData(@"[\]]", "]", true)]
    [InlineData("*[0-9]", "v1/2", false)]
    [InlineData("x*ab", "xaab", true)]
    public void Matches_like_a_shell(string pattern, string text, bool matches)
    {
        Assert.True(FamiliarPattern.TryParse(pattern, out var parsed));
        Assert.Equal(matches, parsed.Matches(text));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("[]")]
    [InlineData("[a")]
    [InlineData("[ab")]
    [InlineData("[ab-]")]
    [InlineData("[^]")]
    [InlineData("[a-]")]
    [InlineData("[-a]")]
    [InlineData(@"a\")]
    [InlineData(@"[\")]
    public void Is_rejected_if_incomplete(string pattern) => Assert.False(FamiliarPattern.TryParse(pattern, out _));
}
