using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Core.Tests.References;

public sealed class LowerCaseTests
{
    // The text is read four characters at a time, so each place in a block is tried.
    [Theory]
    [InlineData('A')]
    [InlineData('Z')]
    [InlineData('\u0130')]
    [InlineData('\u00c4')]
    public void Is_not_lower_with_an_uppercase_letter_before_the_first_colon(char upper)
    {
        for (int at = 0; at < 9; at++)
        {
            Assert.False(LowerCase.IsLower(new string('a', at) + upper + "aa"));
            Assert.False(LowerCase.IsLowerToColon(new string('a', at) + upper + "aa:"));
            Assert.True(LowerCase.IsLowerToColon(new string('a', at) + ":" + upper));
        }
    }

    [Theory]
    [InlineData('@')]
    [InlineData('[')]
    [InlineData('9')]
    [InlineData(';')]
    [InlineData('\u007f')]
    [InlineData('\u0000')]
    [InlineData('\u0080')]
    [InlineData('\u00e4')]
    public void Is_lower_with_another_character(char other)
    {
        for (int at = 0; at < 9; at++)
        {
            Assert.True(LowerCase.IsLower(new string('a', at) + other + "aaaa"));
            Assert.True(LowerCase.IsLowerToColon(new string('a', at) + other + "aaaa"));

            // Only a colon ends the text.
            Assert.False(LowerCase.IsLowerToColon(new string('a', at) + other + "aaaaB"));
        }
    }
}
