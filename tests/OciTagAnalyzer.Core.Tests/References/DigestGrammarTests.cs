using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Core.Tests.References;

public sealed class DigestGrammarTests
{
    // The text is read four characters at a time, so each place in a block and after the last block is tried.
    [Theory]
    [InlineData('A')]
    [InlineData('F')]
    [InlineData('g')]
    [InlineData('`')]
    [InlineData('/')]
    [InlineData(':')]
    [InlineData('\u0100')]
    [InlineData('\u0130')]
    public void Lower_hex_has_no_other_character(char other)
    {
        for (int length = 1; length < 10; length++)
        {
            string hex = "0123456789abcdef".Substring(0, length);
            Assert.True(DigestGrammar.IsLowerHex(hex));
            for (int at = 0; at < length; at++)
            {
                Assert.False(DigestGrammar.IsLowerHex(hex.Remove(at, 1).Insert(at, other.ToString())));
            }
        }
    }

    [Fact]
    public void Lower_hex_has_every_digit() => Assert.True(DigestGrammar.IsLowerHex("0123456789abcdef01f"));
}
